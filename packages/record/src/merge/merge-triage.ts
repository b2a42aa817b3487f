import { DECIDED_FIELDS } from '../record/decided-fields.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Triage } from '../schema/types.generated.ts'
import type { Part } from './conflict.ts'
import { mergeDecided } from './merge-decided.ts'
import { mergeSet } from './merge-set.ts'
import { mergeTags } from './merge-tags.ts'
import { mergeValue } from './merge-value.ts'
import type { Contents } from './sides.ts'
import { partOf } from './sides.ts'

/** The fields of triage that only people write. */
const WRITTEN_BY_PEOPLE = ['escalated_at', 'escalation_reason', 'readiness', 'blocked', 'next_step'] as const

/** Merges each field by the rules of its writer; a `decided` line stays with its field. */
export function mergeTriage(contents: Contents): Part<Triage> {
  const sides = partOf(contents, (side) => side?.record.triage)
  const review = mergeSet(partOf(sides, (triage) => triage?.review))
  const people = WRITTEN_BY_PEOPLE.map((key) => ({
    key,
    ...mergeValue<unknown>(
      ['triage', key],
      partOf(sides, (triage) => triage?.[key]),
    ),
  }))
  const decided = DECIDED_FIELDS.map((field) => ({ field, ...mergeDecided(field, contents) }))
  const lines = decided.flatMap(({ field, value }) => (value.line ? [[field, value.line] as const] : []))
  const triage = omitUndefined<Triage>({
    ...contents.ours.record.triage,
    ...Object.fromEntries(people.map(({ key, value }) => [key, value])),
    ...Object.fromEntries(decided.map(({ field, value }) => [field, value.value])),
    review,
    tags: mergeTags(partOf(sides, (triage) => triage?.tags)),
    decided: lines.length > 0 ? Object.fromEntries(lines) : undefined,
  })
  return { value: triage, conflicts: [...people, ...decided].flatMap(({ conflicts }) => conflicts) }
}
