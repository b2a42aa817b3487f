import type { MappingFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'

/** An escalation has a time and a reason, and a ticket ends in one way. */
export function checkEscalation({ value: { fields }, place }: Shaped<MappingFile>): readonly Problem[] {
  const { 'triage.escalated_at': at, 'triage.escalation_reason': reason } = fields
  return [
    ...(at !== undefined && reason === undefined
      ? [problem('mapping/missing#reason', {}, place(['fields', 'triage.escalated_at']))]
      : []),
    ...(at === undefined && reason !== undefined
      ? [problem('mapping/missing#escalated-at', {}, place(['fields', 'triage.escalation_reason']))]
      : []),
  ]
}
