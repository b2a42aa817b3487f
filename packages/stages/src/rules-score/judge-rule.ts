import type { Instant } from '@triagebook/record'
import type { Share } from '@triagebook/rules/backtest'
import type { RuleLines, RuleUse } from '@triagebook/rules/score'
import type { DatedFile } from './read.ts'

const DAY = 24 * 60 * 60 * 1000

/** People override it: more than this share of at least so many decisions that they looked at. */
const MOST_OVERRIDDEN = 0.2
const FEWEST = 20

/** Nobody changed it for so many days. */
const LONGEST_DAYS = 90

/** A rule, what has become of it, and what of that needs attention. */
export interface JudgedRule {
  readonly rule: string
  readonly path: string
  readonly line: number
  readonly inForce: number
  readonly overridden: Share
  readonly matches: number
  /** When the last commit touched it; null where no commit holds all of it, and without Git. */
  readonly changed: Instant | null
  readonly isOverridden: boolean
  readonly matchesNothing: boolean
  readonly isOld: boolean
}

export function judgeRule(
  { name, from, to }: RuleLines,
  { path, dates }: DatedFile,
  use: RuleUse | undefined,
  now: Date,
): JudgedRule {
  const { inForce = 0, matches = 0, overridden = NOTHING } = use ?? {}
  const changed = lastChange(dates.slice(from - 1, to))
  return {
    rule: name,
    path,
    line: from,
    inForce,
    overridden,
    matches,
    changed,
    isOverridden: overridden.n >= FEWEST && overridden.count / overridden.n > MOST_OVERRIDDEN,
    // The words of a withheld ticket are on the desk: a rule that decided it may hold for nothing now.
    matchesNothing: matches === 0 && inForce === 0,
    isOld: changed !== null && now.getTime() - Date.parse(changed) >= LONGEST_DAYS * DAY,
  }
}

/** Those that people override first, by how often; then those that hold for no ticket; then the oldest. */
export function byAttention(a: JudgedRule, b: JudgedRule): number {
  return (
    Number(b.isOverridden) - Number(a.isOverridden) ||
    (a.isOverridden ? shareOf(b) - shareOf(a) : 0) ||
    Number(b.matchesNothing) - Number(a.matchesNothing) ||
    Number(b.isOld) - Number(a.isOld) ||
    (a.isOld ? compare(a.changed ?? '', b.changed ?? '') : 0) ||
    compare(a.rule, b.rule)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const NOTHING: Share = { count: 0, n: 0, interval: null }

function shareOf({ overridden: { count, n } }: JudgedRule): number {
  return count / n
}

/** The newest of the lines; null where one of them is in no commit, and where nothing is known of them. */
function lastChange(dates: readonly (Instant | null)[]): Instant | null {
  const known = dates.filter((date) => date !== null)
  if (known.length < dates.length) return null
  return known.toSorted().at(-1) ?? null
}
