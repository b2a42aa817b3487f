import type { FieldEvaluator } from '../outcome/outcome.ts'
import type { TagRule } from '../tags/tag-rule.ts'
import type { RuledField } from '../ticket/fields.ts'
import type { RuleName } from './same-names.ts'

/** The rules of a book, compiled once. Opaque: give it to `prioritize`, `explain` and `proposeType`. */
export interface RuleBook {
  /** `rules_version` of the settings; part of every decision. */
  readonly version: string
  /** Every field, in the order in which they are decided. */
  readonly fields: readonly { readonly field: RuledField; readonly evaluate: FieldEvaluator }[]
  /** The fields that have rules. */
  readonly ruled: ReadonlySet<RuledField>
  /** The names of all rules, of which no other file may use one. */
  readonly names: readonly RuleName[]
  /** The rules for tags of the desk, which come after all fields. */
  readonly tags: readonly TagRule[]
  /** A route chooses the least loaded owner, so that `prioritize` needs the loads of the book. */
  readonly needsLoads: boolean
}
