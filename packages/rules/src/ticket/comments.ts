import { sectionReaderOf } from './section-reader.ts'
import type { Snapshot } from './snapshot.ts'

/** A line as import writes it: when, who, and what they said. */
const LINE =
  /^[-*+] \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ: (?<who>customer|support)(?<internal> \\?\(internal\\?\))?:(?<words>.*)$/

/** What follows from the comments: their texts, and the fields `comments.*`. */
const PATHS = ['comments', 'comments.count', 'comments.last_by'] as const
type CommentPath = (typeof PATHS)[number]

const timeline = sectionReaderOf('Timeline')

export function isCommentPath(path: string): path is CommentPath {
  return PATHS.some((one) => one === path)
}

/**
 * The comments of the section Timeline, oldest first; a ticket is read once for all conditions. Internal comments are
 * no answer, so they do not count for who spoke last. Of a withheld ticket nothing is known.
 */
export function commentValues(snapshot: Snapshot, path: CommentPath): readonly string[] {
  const { values, record } = snapshot
  if (!values.has('comments')) {
    const found = record.source.withheld ? [] : timeline(snapshot).flatMap(commentsIn)
    const last = found.findLast(({ isInternal }) => !isInternal)
    values.set(
      'comments',
      found.map(({ words }) => words),
    )
    values.set('comments.count', record.source.withheld ? [] : [String(found.length)])
    values.set('comments.last_by', last ? [last.who] : [])
  }
  return values.get(path) ?? []
}

interface Comment {
  readonly who: string
  readonly isInternal: boolean
  readonly words: string
}

function commentsIn(text: string): readonly Comment[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const { who, internal, words = '' } = LINE.exec(line)?.groups ?? {}
    return who === undefined ? [] : { who, isInternal: internal !== undefined, words: words.trim() }
  })
}
