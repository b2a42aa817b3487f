import type { Refusal } from '../../call/answer.ts'
import type { Call } from '../../call/call.ts'
import { integer, requiredText, text } from '../../call/fields.ts'
import { isTooLong } from '../../call/find.ts'
import type { Parameters } from '../../contract/drift.ts'
import { hunkAt } from '../../git/hunk.ts'
import type { ReviewComment } from '../../state/issue.ts'
import { changesOf, type PullIssue } from '../../views/pull.ts'

type NewComment = Pick<ReviewComment, 'path' | 'line' | 'side' | 'startLine' | 'startSide' | 'body' | 'hunk'>

/** A comment's place must lie in the diff, on one of its lines. */
export function readComment(
  { world }: Call,
  issue: PullIssue,
  from: Parameters,
  refused: (field: 'path' | 'line' | 'start_line' | 'body') => Refusal,
): NewComment {
  const path = requiredText(from, 'path')
  const body = requiredText(from, 'body')
  if (isTooLong(body)) throw refused('body')
  const file = changesOf(world, issue).files.find((one) => one.path === path)
  if (file === undefined) throw refused('path')
  const side = text(from, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT'
  const line = integer(from, 'line') ?? null
  const startLine = integer(from, 'start_line') ?? null
  const whole = text(from, 'subject_type') === 'file'
  if (line === null && !whole) throw refused('line')
  const hunk = line === null ? '' : hunkAt(file.patch ?? '', line, side)
  if (hunk === undefined) throw refused('line')
  if (startLine !== null && hunkAt(file.patch ?? '', startLine, side) !== hunk) throw refused('start_line')
  return { path, line, side, startLine, startSide: startLine === null ? null : side, body, hunk }
}

export function addComment(
  { world, caller }: Call,
  issue: PullIssue,
  review: number,
  comment: NewComment,
  inReplyTo: number | null = null,
): ReviewComment {
  const added: ReviewComment = {
    ...comment,
    id: world.nextId(),
    pull: issue.number,
    review,
    user: caller.account,
    commit: issue.pull.headSha,
    inReplyTo,
    createdAt: world.time(),
    updatedAt: world.time(),
  }
  world.reviewComments.push(added)
  return added
}
