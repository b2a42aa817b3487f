import type { Book } from '@triagebook/book'
import { type Backtest, tallyBacktest } from '@triagebook/rules/backtest'
import type { Loads } from '@triagebook/rules/loads'
import { type Moves, tallyMoves } from '@triagebook/rules/moves'
import { countOpenTickets } from '../judge/open-tickets.ts'
import type { PortsOf } from '../stage/host.ts'
import { secondThread } from '../threads/second-thread.ts'
import { isWorthAThread, type SharedPaths, sharedPaths } from '../threads/shared-paths.ts'
import { MOST_LISTED } from './most-listed.ts'
import type { BothSides, RuleSides } from './rule-sides.ts'
import { type Weighed, weighPaths } from './weigh-paths.ts'

/** What a change of rules does to the tickets of a book. */
export interface WhatIf extends Pick<Weighed, 'closed' | 'unreadable'> {
  /** Of tickets that a run judges: a resolved one stays as it was decided. */
  readonly moves: Moves
  /** Of all tickets. */
  readonly backtest: Backtest
}

/** What threads weigh together. */
export interface WeighWork extends SharedPaths {
  /** Tells the thread what to do. */
  readonly kind: 'weigh'
  readonly folder: string
  readonly sides: BothSides
  readonly now: Date
  readonly loads: Loads | undefined
}

/** Compares two rule books on every ticket of the book, in two threads if there are many. */
export async function weigh(
  book: Book,
  { rules, sides }: RuleSides,
  { now, worker, progress }: Pick<PortsOf<'worker'>, 'now' | 'worker' | 'progress'>,
): Promise<WhatIf> {
  const isByLoad = rules.before.needsLoads || rules.after.needsLoads
  const loads = isByLoad ? (await countOpenTickets(book)).loads : undefined
  const shared = sharedPaths(book.recordPaths())
  const { paths } = shared
  const work: WeighWork = { kind: 'weigh', folder: book.folder, sides, now, loads, ...shared }
  const others = worker && isWorthAThread(paths) ? secondThread<Weighed>(work, worker) : []
  const parts = weighPaths(shared, { folder: book.folder, rules, now, loads })
  for (let step = parts.next(); ; step = parts.next()) {
    if (step.done) return joined([step.value, ...(await others)])
    progress(`${step.value} of ${paths.length} tickets compared`)
    // Between parts, messages of the other thread are handled.
    await new Promise(setImmediate)
  }
}

/** What all threads found. */
export function joined(all: readonly Weighed[]): WhatIf {
  const [moves, backtest] = [tallyMoves(MOST_LISTED), tallyBacktest()]
  for (const one of all) {
    moves.join(one.moves)
    backtest.join(one.backtest)
  }
  const sum = (key: 'closed' | 'unreadable') => all.reduce((total, one) => total + one[key], 0)
  return {
    moves: moves.moves(),
    backtest: backtest.backtest(),
    closed: sum('closed'),
    unreadable: sum('unreadable'),
  }
}
