import type { GitFolder } from '@triagebook/book'
import { commitsBetween, fetchCommits, type Remote } from '@triagebook/book/branch'
import type { Forge, Pull } from '@triagebook/forge'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import type { QueuedGroup } from '../stage/trigger.ts'
import { twinsOf } from './choose-pulls.ts'
import type { ForQueue } from './plan-queue.ts'
import { checkNameOf } from './protection/check-name.ts'
import { pullsInGroup } from './queue/pulls-in-group.ts'
import { type GateRun, readPull } from './read-pull.ts'

interface Ports {
  readonly forge: Forge
  readonly remote: Remote
  readonly at: GitFolder
}

/**
 * All pull requests that a group of a merge queue brings; null where the branch has it already. Whatever cannot be read
 * stops the group, by its check.
 */
export async function readQueue(group: QueuedGroup, ports: Ports, run: GateRun): Promise<ForQueue | null> {
  const { number, commit, branch } = group
  const members = await membersOf(group, ports, run.open)
  if (members === null) return null
  const { pulls, problems } = members
  const read = []
  for (const pull of pulls)
    read.push(await readPull({ pull, queued: commit, asks: false, twins: twinsOf(pull, run.open) }, run))
  return { queue: { number, commit, check: checkNameOf(branch, run.defaultBranch), pulls: read, problems } }
}

interface Members {
  readonly pulls: readonly Pull[]
  readonly problems: readonly Problem[]
}

async function membersOf(
  group: QueuedGroup,
  { forge, remote, at }: Ports,
  open: readonly Pull[],
): Promise<Members | null> {
  try {
    const { commit, branch } = group
    const tip = (await forge.branches.head(branch)) ?? group.parent
    // After the branch: a group that is merged in between is still in the list, or already on the branch.
    const queue = await forge.branches.queue(branch)
    await fetchCommits(at, remote, [tip, commit])
    const brought = new Set(await commitsBetween(at, tip, commit))
    return brought.size === 0 ? null : pullsInGroup({ group, queue, brought, open })
  } catch (error) {
    if (error instanceof TriagebookError) return { pulls: [], problems: error.problems }
    throw error
  }
}
