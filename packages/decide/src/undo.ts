import type { Slug } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** One record that a command changed: its text before and after, and as it is now. */
export interface Undone {
  readonly id: Slug
  readonly before: string
  readonly after: string
  readonly now: string
  /** Whether the text after the command is in a commit. */
  readonly isCommitted: boolean
}

/**
 * The text that undoes a command: the one before it, byte for byte, so that the command's events go too, as if nobody had
 * decided. It is refused where the record was changed since, for that change would go with it, and after a commit: there
 * the history is shared, and merges, which join histories as sets, would bring the events back without their values.
 */
export function undo({ id, before, after, now, isCommitted }: Undone): Result<string> {
  if (now !== after) return err(problem('decide/changed-since', { id }))
  if (isCommitted) return err(problem('decide/already-committed', { id }))
  return ok(before)
}
