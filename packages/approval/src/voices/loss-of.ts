import type { Rule } from '../policy/policy.ts'
import type { DroppedApproval } from '../verdict/verdict.ts'
import type { ChangedSince } from './content.ts'

/** What somebody said, and of which commit. */
export interface Said {
  readonly by: 'review' | 'comment'
  readonly commit: string | null
}

export interface Loss {
  readonly why: Extract<DroppedApproval['why'], `co${string}-${string}`>
  readonly changed: () => DroppedApproval['changed']
}

export const NO_PATHS: Loss['changed'] = () => []

/** Why what somebody said of a commit no longer holds for the head; undefined where it does. */
export function lossOf(
  { by, commit }: Said,
  holds: Rule['holds'],
  head: string,
  changedSince: ChangedSince,
): Loss | undefined {
  if (commit === null) return { why: by === 'review' ? 'commit-gone' : 'commit-unknown', changed: NO_PATHS }
  if (commit === head) return undefined
  if (holds === 'commit') return { why: 'commit-changed', changed: NO_PATHS }
  const changed = changedSince(commit)
  if (changed === undefined) return { why: 'commit-gone', changed: NO_PATHS }
  return changed.isNone ? undefined : { why: 'content-changed', changed: changed.paths }
}
