import { recordActivity } from './activity.ts'
import type { Issue, Pull } from './issue.ts'
import type { World } from './world.ts'

/** The full ref of a pull request's branch. A fork's branches stand beside the repository's own. */
export function headRefOf({ owner }: Pick<World, 'owner'>, headOwner: string, branch: string): string {
  return headOwner === owner ? `refs/heads/${branch}` : `refs/forks/${headOwner}/${branch}`
}

/** Keeps what was pushed, and brings the open pull requests up to date with their branches, as GitHub does after each push. */
export function settle(world: World): void {
  recordActivity(world)
  for (const issue of world.issues)
    if (issue.pull !== null && issue.state === 'open') settlePull(world, issue, issue.pull)
}

function settlePull(world: World, issue: Issue, pull: Pull): void {
  const { git } = world
  const head = git.ref(headRefOf(world, pull.headOwner, pull.headRef))
  const base = git.ref(`refs/heads/${pull.baseRef}`)
  if (head === undefined || base === undefined) {
    close(world, issue)
    return
  }
  if (head !== pull.headSha) {
    issue.updatedAt = world.time()
    dismissStale(world, issue.number, pull)
  }
  pull.headSha = head
  git.setRef(`refs/pull/${issue.number}/head`, head)
  if (git.isAncestor(head, base)) {
    close(world, issue)
    // A branch that was set back to its base is closed without a merge.
    if (base !== pull.baseSha) Object.assign(pull, { mergedAt: issue.closedAt, mergeCommit: base })
  } else pull.baseSha = base
}

function close(world: World, issue: Issue): void {
  issue.state = 'closed'
  issue.closedAt = world.time()
  issue.updatedAt = issue.closedAt
}

function dismissStale(world: World, number: number, pull: Pull): void {
  const rules = world.rules.get(pull.baseRef) ?? []
  if (!rules.some((rule) => rule.type === 'pull_request' && rule.dismissStale)) return
  for (const review of world.reviews)
    if (review.pull === number && review.state === 'APPROVED') review.state = 'DISMISSED'
}
