import type { Pull } from '@triagebook/forge'
import type { QueuedGroup, Trigger } from '../stage/trigger.ts'
import { turnOf } from './turn-of.ts'

/** A pull request to judge, and where its check goes. */
export interface ChosenPull {
  readonly pull: Pull
  /** Of a merge queue; null where the check goes to its own last commit. */
  readonly queued: string | null
  readonly asks: boolean
  /** Other open pull requests with the same commit for the same branch: one check would count for all of them. */
  readonly twins: readonly number[]
}

export interface Chosen {
  readonly pulls: readonly ChosenPull[]
  readonly isSweep: boolean
  /** Open pull requests that are left for the next run. */
  readonly more: number
  /** Why there is none, in a sentence. */
  readonly nothing: string
}

/** A workflow's token has 1,000 requests an hour. */
const MOST_PULLS = 50

const NOTHING = {
  fork: 'GitHub gives the event of a review from a fork no token that may write: the next run by the clock sees the review.',
  issue: 'The comment is on an issue, not on a pull request.',
} as const

/** The pull requests that a job judges. A sweep takes at most 50: in each turn of 20 minutes the next ones. */
export function choosePulls(
  trigger: Exclude<Trigger, QueuedGroup>,
  open: readonly Pull[],
  now: Date,
): Chosen {
  if (trigger.kind === 'nothing') return none(NOTHING[trigger.why])
  if (trigger.kind === 'sweep') return sweep(open, now)
  const { number } = trigger
  const pull = open.find((one) => one.number === number)
  if (pull === undefined) return none(`#${number} is not open.`)
  const chosen = {
    pull,
    queued: null,
    asks: trigger.asks,
    twins: twinsOf(pull, open),
  }
  return { pulls: [chosen], isSweep: false, more: 0, nothing: '' }
}

/** Nothing is to be judged. */
export function none(nothing: string): Chosen {
  return { pulls: [], isSweep: false, more: 0, nothing }
}

function sweep(open: readonly Pull[], now: Date): Chosen {
  const sorted = open.toSorted((a, b) => a.number - b.number)
  const turn = turnOf(sorted, MOST_PULLS, now)
  return {
    pulls: turn.map((pull) => ({ pull, queued: null, asks: false, twins: twinsOf(pull, open) })),
    isSweep: true,
    more: open.length - turn.length,
    nothing: 'No pull request is open.',
  }
}

/** Other open pull requests with the same commit for the same branch. */
export function twinsOf({ number, head, base }: Pull, open: readonly Pull[]): readonly number[] {
  return open
    .filter((other) => other.number !== number)
    .filter((other) => other.head.commit === head.commit && other.base.branch === base.branch)
    .map((other) => other.number)
}
