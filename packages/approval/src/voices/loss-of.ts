import type { Rule } from '../policy/policy.ts'
import type { DroppedApproval } from '../verdict/verdict.ts'
import type { ChangedSince } from './content.ts'

/** What somebody said, and of which commit. */
export interface Said {
  readonly by: 'review' | 'comment'
  readonly commit: string | null
}

export type Loss = Pick<DroppedApproval, 'changed'> & {
  readonly why: Extract<DroppedApproval['why'], `co${string}-${string}`>
}

/** Why what somebody said of a commit no longer holds for the head; undefined where it does. */
export function lossOf(
  { by, commit }: Said,
  holds: Rule['holds'],
  head: string,
  changedSince: ChangedSince,
): Loss | undefined {
  if (commit === null) return { why: by === 'review' ? 'commit-gone' : 'commit-unknown', changed: [] }
  if (commit === head) return undefined
  if (holds === 'commit') return { why: 'commit-changed', changed: [] }
  const changed = changedSince(commit)
  if (changed === undefined) return { why: 'commit-gone', changed: [] }
  return changed.length === 0 ? undefined : { why: 'content-changed', changed }
}
