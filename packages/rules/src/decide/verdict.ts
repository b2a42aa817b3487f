import type { DecidedField, DecidedValue } from '@triagebook/record'
import type { Candidate, RuleDecision } from '../outcome/outcome.ts'

/** What the rules say of one field, and whether a person has already decided it. */
export type Verdict = {
  readonly field: DecidedField
  /** Every value that a rule is for, the strongest first; also where a person decided. */
  readonly candidates: readonly Candidate[]
} & (
  | ({ readonly kind: 'decided' } & RuleDecision)
  | {
      readonly kind: 'ambiguous' | 'none'
      readonly why: string
      readonly value?: never
      readonly by?: never
      readonly confidence?: never
    }
  | {
      readonly kind: 'person'
      readonly value: DecidedValue
      /** The login, or `person:unknown`. */
      readonly by: string
      readonly why?: string
      readonly confidence?: never
      /** What the rules would have decided, where that differs. */
      readonly overruled?: RuleDecision
    }
)
