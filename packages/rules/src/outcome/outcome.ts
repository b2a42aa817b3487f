import type { DecidedValue } from '@triagebook/record'
import type { Snapshot } from '../ticket/snapshot.ts'

/** A rule whose condition holds, and the value that it is for. */
export interface RuleMatch {
  readonly value: DecidedValue
  readonly score: number
  /** The rule's name. */
  readonly name: string
  readonly because: string
}

/** A rule that is for a candidate, and why it holds. */
export type CandidateRule = Pick<RuleMatch, 'name' | 'because'>

/** A value that at least one rule is for. */
export interface Candidate {
  readonly value: DecidedValue
  /** The sum of its rules' scores. */
  readonly score: number
  /** The one with the highest score first. */
  readonly rules: readonly CandidateRule[]
}

/** A value with the rule that gives it. */
export interface RuleDecision {
  readonly value: DecidedValue
  /** The rule's name. */
  readonly by: string
  readonly why: string
  /** The value's share of all scores: 0 to 1, two digits. */
  readonly confidence: number
}

/** What the rules of one field give, whatever a person has decided. */
export type Outcome = (
  | ({ readonly kind: 'decided' } & RuleDecision)
  | { readonly kind: 'ambiguous' | 'none'; readonly why: string }
) & {
  /** The strongest first. */
  readonly candidates: readonly Candidate[]
}

/** Evaluates all rules of one field. */
export type FieldEvaluator = (snapshot: Snapshot) => Outcome

/** The outcome where no rule gives a value. */
export function noDecision(why: string): Outcome {
  return { kind: 'none', why, candidates: [] }
}
