import { MOST_PROBLEMS, type Problem, sortProblems } from '../problem/problem.ts'
import { applyEdits } from '../problem/text-edit.ts'
import { type Draft, type Inspection, inspectRecord, readDraft } from './inspect-record.ts'
import { lifeCycleProblems } from './life-cycle-problems.ts'

/** What is wrong with a record's text, and what of it can be fixed. */
export interface Findings {
  readonly problems: readonly Problem[]
  /** Those of them that have only one right answer, in the order in which they were fixed. */
  readonly fixed: readonly Problem[]
  /** The text with these fixed. */
  readonly text: string
  /** Whether another search may find more to fix, because this one ended early or found nothing left in its way. */
  readonly isOpen: boolean
}

/** So often a mistake that hides others is fixed in thought. */
const MOST_INSPECTIONS = 20

/** All inspections together read so much: what is much longer than a record of a person is inspected once. */
const MOST_TEXT = 64 * 1024

/**
 * Everything that is wrong in a record's syntax and shape. What can surely be fixed is fixed in thought, a line on which
 * the reader loses its way is left out, and the text is inspected again, so that one mistake does not hide the next. What
 * an escalated ticket lacks comes last. Fixes stay within their lines, so that a line keeps its number.
 * `first` is the inspection of the text as it is given.
 */
export function findAllProblems(given: Draft, first: Inspection): Findings {
  const found = new Map<string, Problem>()
  const fixed: Problem[] = []
  const lost = new Set<number>()
  const most = Math.min(MOST_INSPECTIONS, Math.floor(MOST_TEXT / given.text.length))
  let { text } = given
  let inspection = first
  let isOpen = true
  for (let inspections = 1; ; inspections++) {
    for (const { problem } of [...inspection.syntax, ...inspection.shape])
      if (lost.size === 0 || !isAboutAbsence(problem)) keep(found, problem)
    const fixable = fixableIn(inspection)
    fixed.push(...fixable.map(({ problem }) => problem))
    text = applyEdits(
      text,
      fixable.flatMap(({ edits }) => edits),
    )
    const line = fixable.length === 0 ? lostLine(inspection) : null
    isOpen = fixable.length > 0 || isSound(inspection)
    if (inspections >= most || (fixable.length === 0 && line === null)) break
    if (line !== null) lost.add(line)
    const again = inspectRecord(inspection.fixed ?? readDraft({ ...given, text: withoutLines(text, lost) }))
    if (line !== null && !comesPast(again, inspection)) break
    inspection = again
  }
  if (lost.size === 0) for (const problem of lifeCycleProblems(inspection)) keep(found, problem)
  return { problems: sortProblems([...found.values()]).slice(0, MOST_PROBLEMS), fixed, text, isOpen }
}

/** Syntax first: a value is only known once its text is right. */
function fixableIn({ syntax, shape }: Inspection) {
  const inSyntax = syntax.filter(({ edits }) => edits.length > 0)
  return inSyntax.length > 0 ? inSyntax : shape.filter(({ edits }) => edits.length > 0)
}

function isSound({ syntax, shape }: Inspection): boolean {
  return syntax.length === 0 && shape.length === 0
}

/** The same problem is found again by the next inspection. */
function keep(found: Map<string, Problem>, problem: Problem): void {
  const key = `${problem.at?.line} ${problem.code} ${problem.message}`
  if (found.get(key)?.fix === undefined) found.set(key, problem)
}

/** What seems to be missing may be on the line that was left out. */
function isAboutAbsence({ code }: Problem): boolean {
  return code === 'field/missing' || code === 'field/empty'
}

/** The line on which the reader lost its way, if it did. */
function lostLine({ syntax, source }: Inspection): number | null {
  const last = syntax.at(-1)?.problem
  return source === null && last?.code.startsWith('yaml/') ? (last.at?.line ?? null) : null
}

/** The text with spaces for all that these lines hold, so that every other character keeps its place. */
function withoutLines(text: string, lines: ReadonlySet<number>): string {
  if (lines.size === 0) return text
  return text
    .split('\n')
    .map((line, index) => (lines.has(index + 1) ? line.replace(/[^\r]/g, ' ') : line))
    .join('\n')
}

/** Whether the reader gets further than before, so that the line was the only one to blame. */
function comesPast(again: Inspection, before: Inspection): boolean {
  const lines = before.syntax.map(({ problem }) => problem.at?.line ?? 0)
  return again.syntax.every(
    ({ problem: { code, at } }) =>
      !code.startsWith('yaml/') || (at?.line ?? 0) > Math.max(...lines) || lines.includes(at?.line ?? 0),
  )
}
