import { recordReader } from '@triagebook/book'
import { type BacktestCounts, hasPeoplesValue, tallyBacktest } from '@triagebook/rules/backtest'
import type { Loads } from '@triagebook/rules/loads'
import { compareTicket, type Moves, type RuleBooks, tallyMoves } from '@triagebook/rules/moves'
import { isJudged } from '../judge/judge-file.ts'
import { type SharedPaths, takePaths } from '../threads/shared-paths.ts'
import { MOST_LISTED } from './most-listed.ts'

/** What was found in the tickets that one thread took. Plain data, so that it can be sent. */
export interface Weighed {
  readonly moves: Moves
  readonly backtest: BacktestCounts
  /** Tickets that stay as they were decided. */
  readonly closed: number
  /** Records that cannot be read. */
  readonly unreadable: number
}

interface Circumstances {
  readonly folder: string
  readonly rules: RuleBooks
  readonly now: Date
  readonly loads: Loads | undefined
}

/** Compares the tickets of one part after the other until none is left, and tells after each how far it is; one ticket is held. */
export function* weighPaths(
  shared: SharedPaths,
  { folder, rules, now, loads }: Circumstances,
): Generator<number, Weighed> {
  const moves = tallyMoves(MOST_LISTED)
  const backtest = tallyBacktest()
  const readOne = recordReader(folder)
  let [closed, unreadable] = [0, 0]
  for (const { last, paths } of takePaths(shared)) {
    for (const path of paths) {
      const result = readOne(path)
      if (!result.ok) {
        unreadable++
        continue
      }
      const { record } = result.value
      const isClosed = isJudged(record)
      if (isClosed) closed++
      if (isClosed && !hasPeoplesValue(record)) continue
      const comparisons = compareTicket(result.value, rules, now, loads)
      if (!isClosed) moves.add(record, comparisons)
      backtest.add(record, comparisons)
    }
    yield last
  }
  return { moves: moves.moves(), backtest: backtest.counts(), closed, unreadable }
}
