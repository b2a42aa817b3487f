import { escalationEvent, isPerson, type RecordContent } from '@triagebook/record'
import { asWarning, type Problem } from '@triagebook/record/problem'
import type { ReadinessRules } from '@triagebook/rules'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import { problem } from '../problems.ts'

/**
 * What an open escalated ticket lacks; null where it is ready, or a person said why it cannot wait. An error only where a
 * person escalated it: a record never becomes invalid by an import.
 */
export function notReady(content: RecordContent, rules: ReadinessRules, now: Date): Problem | null {
  const { record } = content
  const { escalated_at, status, readiness: waived } = record.triage
  if (escalated_at === undefined || status === 'resolved' || waived !== undefined) return null
  const readiness = judgeReadiness(content, rules, now)
  if (readiness.ready) return null
  const found = problem('record/not-ready', {
    missing: readiness.missing.map(({ missing }) => missing).join(' '),
    ask: readiness.missing.map(({ ask }) => ask).join(' '),
    id: record.id,
  })
  const by = escalationEvent(record)?.by
  return rules.observes || (by !== undefined && !isPerson(by)) ? asWarning(found) : found
}
