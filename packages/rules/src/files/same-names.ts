import type { Place, Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** The name of a rule. The place is looked up only for a problem, because that reads the file again. */
export interface RuleName {
  readonly name: string
  readonly place: () => Place
}

/** A problem for each name that is used again: decisions refer to rules by name, so a name must mean one rule. */
export function sameNames(names: readonly RuleName[]): readonly Problem[] {
  const byName = Map.groupBy(names, ({ name }) => name)
  return [...byName.values()].flatMap(([first, ...again]) =>
    again.map(({ name, place }) => {
      const { path = '', line = 1 } = first?.place() ?? {}
      return problem('rules/same-name', { name, place: `${path}:${line}` }, place())
    }),
  )
}
