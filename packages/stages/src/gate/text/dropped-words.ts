import type { DroppedApproval } from '@triagebook/approval'
import { code, type Inline } from '@triagebook/text/page'

const MOST_PATHS = 5

const WHY: Readonly<Record<DroppedApproval['why'], string>> = {
  author: 'opened the pull request',
  contributor: 'wrote a part of it',
  bot: 'is not a person',
  'not-asked': 'is not among the people whom the rule asks',
  'content-changed': 'approved before this changed:',
  'commit-changed': 'approved an earlier commit, and this rule counts approvals of the last one only',
  'commit-gone': 'approved a commit that is gone',
  'commit-unknown': 'wrote the comment at a commit that GitHub does not tell',
  edited: 'approved by a comment that was edited later',
}

/** Why an approval does not count, and to which commit it fell. */
export function droppedWords({ login, why, changed }: DroppedApproval, head: string): readonly Inline[] {
  const words = [login, ` ${WHY[why]}`]
  if (why !== 'content-changed') return [...words, '.']
  const more = changed.length - MOST_PATHS
  return [
    ...words,
    ...changed.slice(0, MOST_PATHS).flatMap((path, index) => [index === 0 ? ' ' : ', ', code(path)]),
    ...(more > 0 ? [` and ${more} more`] : []),
    ' (now at ',
    code(head.slice(0, 7)),
    ').',
  ]
}

/** The same where nothing is marked up. */
export function droppedLine(dropped: DroppedApproval, head: string): string {
  return droppedWords(dropped, head)
    .map((part) => (typeof part === 'string' ? part : 'value' in part ? part.value : ''))
    .join('')
}
