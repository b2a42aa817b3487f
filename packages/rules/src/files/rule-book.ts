import type { StageSettings } from '@triagebook/record'
import type { FieldEvaluator } from '../outcome/outcome.ts'
import type { TagRule } from '../tags/tag-rule.ts'
import type { RuledField } from '../ticket/fields.ts'
import type { RuleName } from './same-names.ts'

/** The rules of a book, compiled once. Opaque: give it to `prioritize`, `explain` and `proposeType`. */
export interface RuleBook {
  /** `rules_version` of the settings; part of every decision. */
  readonly version: string
  /** Every field, in the order in which they are decided, with the path of the file that has its rules. */
  readonly fields: readonly {
    readonly field: RuledField
    readonly evaluate: FieldEvaluator
    readonly file?: string
  }[]
  /** The fields that have rules. */
  readonly ruled: ReadonlySet<RuledField>
  /** The names of all rules, of which no other file may use one. */
  readonly names: readonly RuleName[]
  /** The rules for tags of the desk, which come after all fields. */
  readonly tags: readonly TagRule[]
  /** The path of the file that has them. */
  readonly tagsFile?: string
  /** A route chooses the least loaded owner, so that `prioritize` needs the loads of the book. */
  readonly needsLoads: boolean
  /** The `mode` of each file that has one, by its path. */
  readonly modes: ReadonlyMap<string, Mode>
  /** The files whose decisions are only shown. None before `observing`: at a terminal a person decides. */
  readonly observed: ReadonlySet<string>
}

type Mode = NonNullable<StageSettings['mode']>
