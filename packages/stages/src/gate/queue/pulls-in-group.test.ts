import type { Pull } from '@triagebook/forge'
import { describe, expect, it } from 'vitest'
import { pullsInGroup } from './pulls-in-group.ts'

const aPull = (number: number, branch = 'main'): Pull => ({
  number,
  title: '',
  body: '',
  state: 'open',
  merged: false,
  author: 'anna',
  labels: [],
  head: { branch: `b${number}`, commit: `h${number}`, isFork: false },
  base: { branch, commit: 'tip' },
  asked: [],
  createdAt: new Date(0),
  url: '',
})

interface Case {
  readonly name: string
  /** Which commit #12 was merged into. */
  readonly parent: string
  /** What waits, by the commits of its groups: `g3` is the one of #3. */
  readonly queue?: readonly number[]
  readonly brought: readonly string[]
  readonly open?: readonly Pull[]
  readonly pulls: readonly number[]
  readonly problems?: readonly string[]
}

describe('a group brings', () => {
  it.each<Case>([
    { name: 'its own alone, right on the branch', parent: 'tip', brought: ['g12'], pulls: [12] },
    {
      name: 'those that wait before it too',
      parent: 'g3',
      queue: [7, 3],
      brought: ['g12', 'g3', 'g7'],
      pulls: [3, 7, 12],
    },
    { name: 'none that waits behind it', parent: 'tip', queue: [7], brought: ['g12'], pulls: [12] },
    {
      name: 'its own once, though it is in the queue itself',
      parent: 'tip',
      queue: [12],
      brought: ['g12'],
      pulls: [12],
    },
    {
      name: 'commits that nobody knows, which stops it',
      parent: 'x1',
      brought: ['g12', 'x1'],
      pulls: [12],
      problems: ['The queue merges into x1, which is neither on main'],
    },
    {
      name: 'the commit of another group below the end of an unknown one, which stops it',
      parent: 'x1',
      queue: [3],
      brought: ['g12', 'x1', 'g3'],
      pulls: [3, 12],
      problems: ['The queue merges into x1'],
    },
    {
      name: 'one that is not open, which stops it',
      parent: 'g3',
      queue: [3],
      brought: ['g12', 'g3'],
      open: [aPull(12)],
      pulls: [12],
      problems: ['#3 is in the queue and not open for main'],
    },
    {
      name: 'its own for another branch, which stops it',
      parent: 'tip',
      brought: ['g12'],
      open: [aPull(12, 'release')],
      pulls: [],
      problems: ['#12 is in the queue and not open for main'],
    },
  ])(
    '$name',
    ({ parent, queue = [], brought, open = [aPull(12), aPull(7), aPull(3)], pulls, problems = [] }) => {
      const found = pullsInGroup({
        group: { kind: 'group', number: 12, commit: 'g12', parent, branch: 'main' },
        queue: queue.map((number) => ({ number, commit: `g${number}` })),
        brought: new Set(brought),
        open,
      })
      expect(found.pulls.map(({ number }) => number)).toEqual(pulls)
      expect(found.problems.map(({ message }) => message)).toEqual(
        problems.map((words) => expect.stringContaining(words)),
      )
    },
  )
})
