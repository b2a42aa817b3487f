import { AJV_CLI, FLOOR, ONE_THREAD, OURS, SCRIPT } from './contenders.ts'
import type { Timing } from './interleave.ts'
import { markdownTable } from './timing-table.ts'

/** The timings of one size of book, and of a pull request in it. */
export interface Measured {
  readonly records: number
  readonly checks: readonly Timing[]
  /** The start of Node alone, then validate of what the pull request changed. */
  readonly pullRequest: readonly Timing[]
}

interface Goal {
  readonly goal: string
  readonly seen: string
  readonly met: boolean
}

/** Goals 1 to 3 for `validate`, as far as the sizes that were measured can tell. */
export function goalsTable(all: readonly Measured[]): string {
  const rows = goals(all).map(({ goal, seen, met }) => [goal, seen, met ? 'met' : 'NOT met'])
  return markdownTable(['goal', 'seen', ''], rows)
}

function goals(all: readonly Measured[]): readonly Goal[] {
  const ten = all.find(({ records }) => records === 10_000)
  const hundred = all.find(({ records }) => records === 100_000)
  return [
    ...(ten ? cold(ten) : []),
    ...(ten && hundred ? large(ten, hundred) : []),
    ...all.filter(({ records }) => records >= 10_000).map(changedFiles),
  ]
}

function cold({ checks }: Measured): readonly Goal[] {
  const own = medianOf(checks, OURS)
  return [
    atMost(
      '1: 10k cold, one thread, of the floor',
      medianOf(checks, ONE_THREAD) / medianOf(checks, FLOOR),
      1.3,
    ),
    atMost('1: 10k cold, two threads, of the floor', own / medianOf(checks, FLOOR), 1.1),
    atLeast('1: 10k, faster than ajv-cli', medianOf(checks, AJV_CLI) / own, 1.4),
    atLeast('1: 10k, faster than yaml + ajv', medianOf(checks, SCRIPT) / own, 8),
  ]
}

function large(ten: Measured, hundred: Measured): readonly Goal[] {
  const own = medianOf(hundred.checks, OURS)
  const megabytes = hundred.checks.find(({ name }) => name === OURS)?.megabytes ?? 0
  const growth = own / (10 * medianOf(ten.checks, OURS))
  return [
    atLeast('2: 100k, faster than ajv-cli', medianOf(hundred.checks, AJV_CLI) / own, 2),
    { goal: '2: 100k, at most 450 MB', seen: `${megabytes.toFixed(0)} MB`, met: megabytes <= 450 },
    atMost('2: from 10k to 100k, of ten times 10k', growth, 1.1),
  ]
}

function changedFiles({ records, pullRequest: [start, since] }: Measured): Goal {
  const more = (since?.median ?? Number.NaN) - (start?.median ?? 0)
  return {
    goal: `3: 5 changed files of ${records / 1000}k, at most node start + 45 ms`,
    seen: `+ ${more.toFixed(0)} ms`,
    met: more <= 45,
  }
}

function medianOf(checks: readonly Timing[], wanted: string): number {
  return checks.find(({ name }) => name === wanted)?.median ?? Number.NaN
}

function atMost(goal: string, ratio: number, limit: number): Goal {
  return { goal: `${goal}: at most ${limit}x`, seen: `${ratio.toFixed(2)}x`, met: ratio <= limit }
}

function atLeast(goal: string, ratio: number, limit: number): Goal {
  return { goal: `${goal}: at least ${limit}x`, seen: `${ratio.toFixed(2)}x`, met: ratio >= limit }
}
