import type { FixableProblem } from '../problem/fixable-problem.ts'
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
}

/** A line at which the reader had to stop, and what is read in its place: spaces, or the line in its right indentation. */
interface UnreadableLine {
  readonly number: number
  readonly instead: string
}

/** The most inspections of one text. */
const MOST_INSPECTIONS = 20

/** The most text that all inspections read together: a text much longer than a person's record is inspected once. */
const MOST_TEXT = 64 * 1024

/**
 * Everything that is wrong with a record's syntax and shape. One mistake hides the next, so the text is inspected again
 * with what can surely be fixed, and without the line at which the reader had to stop, or with its indentation right. What an escalated ticket lacks
 * comes last. Fixes stay within their lines, so that a line keeps its number.
 * `first` is the inspection of the text as it is given.
 */
export function findAllProblems(given: Draft, first: Inspection): Findings {
  const found = new Map<string, Problem>()
  const fixed: Problem[] = []
  const unreadable = new Map<number, string>()
  const most = Math.min(MOST_INSPECTIONS, Math.floor(MOST_TEXT / given.text.length))
  let { text } = given
  let inspection = first
  for (let inspections = 1; ; inspections++) {
    // In a line that was read in another way, columns differ: what else is wrong with it waits for the next run.
    const asWritten = (one: FixableProblem) => !unreadable.has(one.problem.at?.line ?? 0)
    for (const { problem } of [...inspection.syntax, ...inspection.shape].filter(asWritten))
      if (unreadable.size === 0 || !isMissing(problem)) keep(found, problem)
    const fixable = fixableIn(inspection).filter(asWritten)
    fixed.push(...fixable.map(({ problem }) => problem))
    text = applyEdits(
      text,
      fixable.flatMap(({ edits }) => edits),
    )
    const line = fixable.length === 0 ? unreadableLine(inspection, text) : null
    if (inspections >= most || (fixable.length === 0 && line === null)) break
    if (line !== null) unreadable.set(line.number, line.instead)
    const again = inspectRecord(
      inspection.fixed ?? readDraft({ ...given, text: withLines(text, unreadable) }),
    )
    if (line !== null && !comesPast(again, inspection)) break
    inspection = again
  }
  if (unreadable.size === 0) for (const problem of lifeCycleProblems(inspection)) keep(found, problem)
  return { problems: sortProblems([...found.values()]).slice(0, MOST_PROBLEMS), fixed, text }
}

/** Syntax first: a value is only known once its text is right. */
function fixableIn({ syntax, shape }: Inspection) {
  const inSyntax = syntax.filter(({ edits }) => edits.length > 0)
  return inSyntax.length > 0 ? inSyntax : shape.filter(({ edits }) => edits.length > 0)
}

/** The next inspection finds the same problem again. */
function keep(found: Map<string, Problem>, problem: Problem): void {
  found.set(`${problem.at?.line} ${problem.code} ${problem.message}`, problem)
}

/** What seems to be missing may be on the line that was left out. */
function isMissing({ code }: Problem): boolean {
  return code === 'field/missing' || code === 'field/empty'
}

/** The line at which the reader had to stop, if it did and can continue without it. */
function unreadableLine({ syntax, source }: Inspection, text: string): UnreadableLine | null {
  const last = syntax.at(-1)
  const number = last?.problem.at?.line
  if (source !== null || number === undefined || !last?.problem.code.startsWith('yaml/')) return null
  const line = text.split('\n')[number - 1] ?? ''
  const { instead } = last
  if (instead !== undefined && instead.length <= line.length)
    return { number, instead: asLong(instead, line) }
  // Without the line that opens a block, all lines of the block would seem wrong.
  return instead !== undefined && /:\s*$/.test(line) ? null : { number, instead: line.replace(/[^\r]/g, ' ') }
}

function asLong(instead: string, line: string): string {
  return instead.replace(/\r?$/, (end) => ' '.repeat(line.length - instead.length) + end)
}

/** The text with others of the same length in place of these lines, so that every other character keeps its place. */
function withLines(text: string, lines: ReadonlyMap<number, string>): string {
  if (lines.size === 0) return text
  return text
    .split('\n')
    .map((line, index) => lines.get(index + 1) ?? line)
    .join('\n')
}

/** Whether the reader gets further than before, so that the line alone was the cause. */
function comesPast(again: Inspection, before: Inspection): boolean {
  const lines = before.syntax.map(({ problem }) => problem.at?.line ?? 0)
  return again.syntax.every(
    ({ problem: { code, at } }) =>
      !code.startsWith('yaml/') || (at?.line ?? 0) > Math.max(...lines) || lines.includes(at?.line ?? 0),
  )
}
