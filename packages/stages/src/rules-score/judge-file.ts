import type { Share } from '@triagebook/rules/backtest'
import { precisionOf } from '@triagebook/rules/score'
import type { DatedFile, ToScore } from './read.ts'

type Mode = ToScore['mode']

const STEPS: readonly Mode[] = ['observe', 'suggest', 'act']

/** How often a rule file agrees with people, and what that allows. */
export interface JudgedFile {
  readonly path: string
  readonly mode: Mode
  readonly precision: Share
  readonly wanted: number
  /** The next mode, where the file agrees with people often enough for it. */
  readonly promoteTo: Mode | null
}

/** The lower bound of the interval has to reach what is wanted: a few lucky tickets are not enough. */
export function judgeFile(
  { path, mode: own, wanted, fields }: Pick<DatedFile, 'path' | 'mode' | 'wanted' | 'fields'>,
  { backtest, mode: ofStage }: Pick<ToScore, 'backtest' | 'mode'>,
): JudgedFile {
  const mode = stricter(own ?? ofStage, ofStage)
  const precision = precisionOf(backtest, fields)
  const isEnough = precision.interval !== null && precision.interval.low >= wanted
  const promoteTo = isEnough ? (STEPS[STEPS.indexOf(mode) + 1] ?? null) : null
  return { path, mode, precision, wanted, promoteTo }
}

function stricter(one: Mode, other: Mode): Mode {
  return STEPS.indexOf(one) < STEPS.indexOf(other) ? one : other
}
