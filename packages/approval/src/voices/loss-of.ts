import type { Rule } from '../policy/policy.ts'
import type { DroppedApproval } from '../verdict/verdict.ts'
import type { ChangedSince } from './changed-since.ts'

type Loss = Pick<DroppedApproval, 'changed'> & {
  readonly why: Extract<DroppedApproval['why'], `co${string}-${string}`>
}

/** Why what somebody said of a commit no longer holds for the head; undefined where it does. */
export function lossOf(
  said: { readonly by: 'review' | 'comment'; readonly commit: string | null },
  { holds, scope }: Pick<Rule, 'holds' | 'scope'>,
  head: string,
  changedSince: ChangedSince,
): Loss | undefined {
  if (said.commit === null) {
    return { why: said.by === 'review' ? 'commit-gone' : 'commit-unknown', changed: [] }
  }
  if (said.commit === head) return undefined
  if (holds === 'commit') return { why: 'commit-changed', changed: [] }
  const changed = changedSince(said.commit)
  if (changed === undefined) return { why: 'commit-gone', changed: [] }
  const inScope = scope === undefined ? changed : changed.filter(scope)
  return inScope.length === 0 ? undefined : { why: 'content-changed', changed: inScope }
}
