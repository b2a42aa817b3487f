import type { Book } from '@triagebook/book'
import { type Backtest, hasPeoplesValue, tallyBacktest } from '@triagebook/rules/backtest'
import { compareTicket, type Moves, type RuleBooks, tallyMoves } from '@triagebook/rules/moves'
import { readableRecords } from '../book/readable-records.ts'
import { isJudged } from '../judge/judge-file.ts'
import { countOpenTickets } from '../judge/open-tickets.ts'
import { MOST_LISTED } from './most-listed.ts'

/** What a change of rules does to the tickets of a book. */
export interface WhatIf {
  /** Of tickets that a run judges: a resolved one stays as it was decided. */
  readonly moves: Moves
  /** Of all tickets. */
  readonly backtest: Backtest
  /** Tickets that stay as they were decided. */
  readonly closed: number
  /** Records that cannot be read. */
  readonly unreadable: number
}

/** Compares two rule books on every ticket of the book; only one ticket is held. */
export async function weigh(
  book: Book,
  rules: RuleBooks,
  { now, progress }: { readonly now: Date; readonly progress: (line: string) => void },
): Promise<WhatIf> {
  const moves = tallyMoves(MOST_LISTED)
  const backtest = tallyBacktest()
  const unreadable: string[] = []
  let closed = 0
  const isByLoad = rules.before.needsLoads || rules.after.needsLoads
  const loads = isByLoad ? (await countOpenTickets(book)).loads : undefined
  for await (const file of readableRecords(book, { problems: [], progress, unreadable })) {
    const isClosed = isJudged(file.record)
    if (isClosed) closed++
    if (isClosed && !hasPeoplesValue(file.record)) continue
    const comparisons = compareTicket(file, rules, now, loads)
    if (!isClosed) moves.add(file.record, comparisons)
    backtest.add(file.record, comparisons)
  }
  return { moves: moves.moves(), backtest: backtest.backtest(), closed, unreadable: unreadable.length }
}
