import type { Move } from '@triagebook/rules/moves'
import type { WhatIf } from './weigh.ts'

/** The keys of the `--json` document; of a withheld ticket only the id. */
export function whatIfData({ moves, backtest }: WhatIf): Readonly<Record<string, unknown>> {
  const { lost, counts, listed } = moves
  return { lost, moves: counts, tickets: listed.map(moveData), backtest }
}

/** A move without what may not be shown. */
function moveData({ id, withheld, ...move }: Move): object {
  return withheld ? { id, withheld } : { id, ...move }
}
