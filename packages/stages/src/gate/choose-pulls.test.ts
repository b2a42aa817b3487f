import type { Pull } from '@triagebook/forge'
import { describe, expect, it } from 'vitest'
import type { QueuedGroup, Trigger } from '../stage/trigger.ts'
import { choosePulls } from './choose-pulls.ts'

const NOW = new Date(0)

const aPull = (number: number, { commit = `c${number}`, base = 'main' } = {}): Pull => ({
  number,
  title: '',
  body: '',
  state: 'open',
  merged: false,
  author: 'anna',
  labels: [],
  head: { branch: `b${number}`, commit, isFork: false },
  base: { branch: base, commit: 'base' },
  asked: [],
  createdAt: NOW,
  url: '',
})
const some = (count: number) => Array.from({ length: count }, (_, index) => aPull(count - index))
const sweepAt = (minutes: number, count: number) =>
  choosePulls({ kind: 'sweep' }, some(count), new Date(minutes * 60_000))
const numbersAt = (minutes: number, count: number) =>
  sweepAt(minutes, count).pulls.map(({ pull }) => pull.number)

describe('a job judges', () => {
  it('the pull request of its event, on its own commit', () => {
    expect(choosePulls({ kind: 'pull', number: 2, asks: true }, some(3), NOW)).toEqual({
      pulls: [{ pull: aPull(2), queued: null, asks: true, twins: [] }],
      isSweep: false,
      more: 0,
      nothing: '',
    })
  })

  it.each<{
    readonly trigger: Exclude<Trigger, QueuedGroup>
    readonly open?: readonly Pull[]
    readonly says: string
  }>([
    { trigger: { kind: 'pull', number: 9, asks: true }, says: '#9 is not open.' },
    {
      trigger: { kind: 'nothing', why: 'issue' },
      says: 'The comment is on an issue, not on a pull request.',
    },
    { trigger: { kind: 'nothing', why: 'fork' }, says: 'the next run by the clock sees the review.' },
    { trigger: { kind: 'sweep' }, open: [], says: 'No pull request is open.' },
  ])('nothing, and says why: $says', ({ trigger, open = some(3), says }) => {
    const { pulls, nothing } = choosePulls(trigger, open, NOW)
    expect(pulls).toEqual([])
    expect(nothing).toContain(says)
  })

  it('by the clock all that are open', () => {
    expect(numbersAt(0, 3)).toEqual([1, 2, 3])
    expect(sweepAt(0, 50)).toMatchObject({ isSweep: true, more: 0, pulls: { length: 50 } })
  })

  it('of more than 50 the next ones in each turn, until all had theirs', () => {
    expect(sweepAt(0, 120)).toMatchObject({ more: 70, pulls: { length: 50 } })
    expect(numbersAt(19, 120)).toEqual(numbersAt(0, 120))
    const all = [0, 20, 40].flatMap((minutes) => numbersAt(minutes, 120))
    expect(new Set(all).size).toBe(120)
  })
})

describe('twins are', () => {
  const twinsOf = (other: Pull) =>
    choosePulls({ kind: 'pull', number: 1, asks: false }, [aPull(1), other], NOW).pulls[0]?.twins

  it.each([
    { name: 'of the same commit for the same branch', other: aPull(2, { commit: 'c1' }), twins: [2] },
    {
      name: 'not of the same commit for another branch',
      other: aPull(2, { commit: 'c1', base: 'x' }),
      twins: [],
    },
    { name: 'not of another commit', other: aPull(2), twins: [] },
  ])('$name', ({ other, twins }) => {
    expect(twinsOf(other)).toEqual(twins)
  })
})
