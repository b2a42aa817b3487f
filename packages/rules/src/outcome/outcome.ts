import type { DecidedValue } from '@triagebook/record'
import type { Snapshot } from '../ticket/snapshot.ts'

/** One rule that holds, and what it speaks for. */
export interface Hit {
  readonly value: DecidedValue
  readonly score: number
  readonly name: string
  readonly because: string
}

/** A value that at least one rule speaks for. */
export interface Contender {
  readonly value: DecidedValue
  /** The sum of its rules' scores. */
  readonly score: number
  /** The weightiest first. */
  readonly rules: readonly { readonly name: string; readonly because: string }[]
}

/** A value with the rule that gives it. */
export interface Ruling {
  readonly value: DecidedValue
  /** The rule's name. */
  readonly by: string
  readonly why: string
  /** From 0 to 1, two digits: the share of the scores that speak for this value. */
  readonly confidence: number
}

/** What the rules alone say of one field, before anybody asks whether a person has decided it. */
export type Opinion = (
  | ({ readonly kind: 'decided' } & Ruling)
  | { readonly kind: 'ambiguous' | 'none'; readonly why: string }
) & {
  /** The strongest first. */
  readonly contenders: readonly Contender[]
}

/** Asks all rules of one field. */
export type Ask = (snapshot: Snapshot) => Opinion

/** No rule speaks. */
export function silent(why: string): Opinion {
  return { kind: 'none', why, contenders: [] }
}
