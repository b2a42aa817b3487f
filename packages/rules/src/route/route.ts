import type { Predicate } from '../compile/predicate.ts'
import { type FieldEvaluator, noDecision, type Outcome, type RuleMatch } from '../outcome/outcome.ts'
import { pickWinner } from '../outcome/pick-winner.ts'

/** An entry of route.yml with its compiled condition. */
export interface Route<T> {
  readonly route: T
  readonly holds: Predicate
}

/** The value of the first route whose condition holds. */
export function firstOf<T extends { readonly name: string }>(
  routes: readonly Route<T>[],
  resultOf: (route: T) => string,
): FieldEvaluator {
  return (snapshot) => {
    for (const { route, holds } of routes) {
      const { met, because } = holds(snapshot)
      if (met) return decidedBy({ name: route.name, value: resultOf(route), because })
    }
    return noDecision('no route matches')
  }
}

/** The outcome of a first match, which has no rival. */
export function decidedBy(match: Omit<RuleMatch, 'score'>): Outcome {
  return pickWinner([{ ...match, score: 1 }], 0)
}
