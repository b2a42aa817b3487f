import type { Pull, QueuedPull } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import type { QueuedGroup } from '../../stage/trigger.ts'
import { problem } from './problems.ts'

interface Known {
  readonly group: QueuedGroup
  /** All that wait for the branch. */
  readonly queue: readonly QueuedPull[]
  /** The commits that the group has and the branch has not. */
  readonly brought: ReadonlySet<string>
  readonly open: readonly Pull[]
}

/**
 * The pull requests that a group of a merge queue brings, in the order of their numbers: the one that it ends with, and
 * those whose own group it contains. Each group begins where another one ends, or at the branch.
 */
export function pullsInGroup({ group, queue, brought, open }: Known): {
  readonly pulls: readonly Pull[]
  readonly problems: readonly Problem[]
} {
  const { number: own, parent, branch } = group
  const before = queue.filter(({ commit, number }) => number !== own && brought.has(commit))
  const numbers = [...new Set([own, ...before.map(({ number }) => number)])].sort((a, b) => a - b)
  const pulls = open.filter(({ number, base }) => base.branch === branch && numbers.includes(number))
  const isWhole = !brought.has(parent) || before.some(({ commit }) => commit === parent)
  return {
    pulls: pulls.toSorted((a, b) => a.number - b.number),
    problems: [
      ...(isWhole ? [] : [problem('gate/unknown-queued#commit', { commit: parent.slice(0, 7), branch })]),
      ...numbers
        .filter((number) => !pulls.some((pull) => pull.number === number))
        .map((number) => problem('gate/unknown-queued#pull', { number, branch })),
    ],
  }
}
