import { oneLine } from '@triagebook/text'
import type { Comment } from '../facts/review.ts'

/** A comment that lets a rule pass, or waives the change that it wants. Whether its author may is not its matter. */
export interface ReleaseCommand {
  readonly of: 'rule' | 'change'
  readonly rule: string
  readonly reason: string
  readonly comment: Comment
}

/** A line of its own: `/triagebook override <rule> <reason>`. Without a reason it is none. */
const COMMAND = /^\/triagebook[ \t]+(override|waive)[ \t]+(\S+)[ \t]+(\S.*)$/gm

const LONGEST_REASON = 200

/** In the order of the comments. An edited comment gives none: nobody knows what it said when it was approved of. */
export function releaseCommands(comments: readonly Comment[]): readonly ReleaseCommand[] {
  return comments
    .filter(({ isEdited }) => !isEdited)
    .flatMap((comment) =>
      [...comment.body.matchAll(COMMAND)].map(
        ([, command, rule = '', reason = '']): ReleaseCommand => ({
          of: command === 'override' ? 'rule' : 'change',
          rule: rule.toLowerCase(),
          reason: oneLine(reason, LONGEST_REASON),
          comment,
        }),
      ),
    )
    .filter(({ reason }) => reason !== '')
}
