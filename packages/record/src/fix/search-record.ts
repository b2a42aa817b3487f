import { furtherProblems } from '../check/further.ts'
import { MOST_PROBLEMS, type Problem, sortProblems } from '../problem/problem.ts'
import type { RecordFile } from '../record/record-file.ts'
import { edited } from './flaw.ts'
import { type Look, lookAt } from './look.ts'

/** What was found in a record's text by looking at it again and again. */
export interface Search {
  readonly problems: readonly Problem[]
  /** Those of them that have only one right answer, in the order in which they are mended. */
  readonly mended: readonly Problem[]
  /** The text with these mended. */
  readonly text: string
}

/** So often a slip that hides others is mended in thought. */
const MOST_LOOKS = 20

/** All looks together read so much: what is much longer than a record of a person is looked at once. */
const MOST_TEXT = 64 * 1024

/**
 * Everything that is wrong in a record's syntax and shape. What can surely be mended is mended in thought, a line on which
 * the reader loses its way is left out, and the text is looked at again, so that one slip does not hide the next. What an
 * escalated ticket lacks is said last. Mends stay within their lines, so that a line keeps its number.
 * `first` is the look at the text as it is given.
 */
export function searchRecord(
  { path, text: given, form }: Pick<RecordFile, 'path' | 'text' | 'form'>,
  first: Look,
): Search {
  const found = new Map<string, Problem>()
  const mended: Problem[] = []
  const lost = new Set<number>()
  let text = given
  const mostLooks = Math.min(MOST_LOOKS, Math.floor(MOST_TEXT / given.length))
  let look = first
  for (let looks = 1; ; looks++) {
    for (const { problem } of look.flaws)
      if (lost.size === 0 || !isAboutAbsence(problem)) keep(found, problem)
    const mendable = look.flaws.filter(({ edits }) => edits.length > 0)
    mended.push(...mendable.map(({ problem }) => problem))
    text = edited(
      text,
      mendable.flatMap(({ edits }) => edits),
    )
    const line = mendable.length === 0 ? lostLine(look) : null
    if (looks >= mostLooks || (mendable.length === 0 && line === null)) break
    if (line !== null) lost.add(line)
    const again = lookAt(path, withoutLines(text, lost), form)
    if (line !== null && !comesPast(again, look)) break
    look = again
  }
  if (lost.size === 0) for (const problem of furtherProblems(look)) keep(found, problem)
  return { problems: sortProblems([...found.values()]).slice(0, MOST_PROBLEMS), mended, text }
}

/** The same problem is found again by the next look. */
function keep(found: Map<string, Problem>, problem: Problem): void {
  const key = `${problem.at?.line} ${problem.code} ${problem.message}`
  if (found.get(key)?.fix === undefined) found.set(key, problem)
}

/** What seems to be missing may have stood on the line that was left out. */
function isAboutAbsence({ code }: Problem): boolean {
  return code === 'field/missing' || code === 'field/empty'
}

/** The line on which the reader lost its way, if it did. */
function lostLine({ flaws, source }: Look): number | null {
  const last = flaws.at(-1)?.problem
  return source === null && last?.code.startsWith('yaml/') ? (last.at?.line ?? null) : null
}

/** The text with spaces for all that stands on these lines, so that every other character keeps its place. */
function withoutLines(text: string, lines: ReadonlySet<number>): string {
  if (lines.size === 0) return text
  return text
    .split('\n')
    .map((line, index) => (lines.has(index + 1) ? line.replace(/[^\r]/g, ' ') : line))
    .join('\n')
}

/** Whether the reader gets further than before, so that the line was the only one to blame. */
function comesPast(again: Look, before: Look): boolean {
  const lines = before.flaws.map(({ problem }) => problem.at?.line ?? 0)
  return again.flaws.every(
    ({ problem: { code, at } }) =>
      !code.startsWith('yaml/') || (at?.line ?? 0) > Math.max(...lines) || lines.includes(at?.line ?? 0),
  )
}
