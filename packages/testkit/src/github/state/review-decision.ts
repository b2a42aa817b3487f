import { isAtLeast } from './account.ts'
import type { Issue } from './issue.ts'
import type { World } from './world.ts'

export type ReviewDecision = 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null

/** What the reviews of people who may write come to; the last one of each that is more than a comment counts. */
export function reviewDecisionOf(world: World, { number, pull }: Issue): ReviewDecision {
  const last = new Map<string, string>()
  for (const { pull: of, user, state } of world.reviews)
    if (of === number && isAtLeast(user.role, 'write') && state !== 'COMMENTED' && state !== 'PENDING')
      last.set(user.login, state)
  const states = [...last.values()]
  const approvals = states.filter((state) => state === 'APPROVED').length
  if (states.includes('CHANGES_REQUESTED')) return 'CHANGES_REQUESTED'
  const needed = requiredApprovals(world, pull?.baseRef ?? '')
  if (needed === undefined) return approvals > 0 ? 'APPROVED' : null
  return approvals >= needed ? 'APPROVED' : 'REVIEW_REQUIRED'
}

/** How many approvals a branch asks for; undefined where it takes pushes too. */
export function requiredApprovals(world: World, branch: string): number | undefined {
  const counts = (world.rules.get(branch) ?? []).flatMap((rule) =>
    rule.type === 'pull_request' ? [rule.approvals] : [],
  )
  return counts.length === 0 ? undefined : Math.max(...counts)
}
