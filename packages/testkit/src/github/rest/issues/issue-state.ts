import { invalid } from '../../call/answer.ts'
import type { Account } from '../../state/account.ts'
import type { Issue } from '../../state/issue.ts'
import { headRefOf, settle } from '../../state/settle.ts'
import type { World } from '../../state/world.ts'

/** Closes an issue or a pull request; only an issue has a reason. */
export function closeIssue(world: World, issue: Issue, by: Account, reason: Issue['stateReason']): void {
  if (issue.state === 'closed') return
  issue.state = 'closed'
  issue.stateReason = issue.pull === null ? reason : null
  issue.closedAt = world.time()
  issue.closedBy = by
}

/** Opens it again; not a pull request that is merged, or whose branch is gone. */
export function reopenIssue(world: World, issue: Issue): void {
  if (issue.state === 'open') return
  if (issue.pull !== null) checkReopening(world, issue.pull)
  issue.state = 'open'
  issue.stateReason = issue.pull === null ? 'reopened' : null
  issue.closedAt = null
  issue.closedBy = null
  settle(world)
}

function checkReopening({ git, owner }: World, pull: NonNullable<Issue['pull']>): void {
  const exists = git.ref(headRefOf({ owner }, pull.headOwner, pull.headRef)) !== undefined
  if (pull.mergedAt === null && exists) return
  const why = exists ? 'The pull request cannot be reopened.' : `The ${pull.headRef} branch has been deleted.`
  throw invalid({
    resource: 'PullRequest',
    code: 'invalid',
    field: 'state',
    message: `state cannot be changed. ${why}`,
  })
}
