import { showValue } from './show-value.ts'

/** Where in a file something is wrong. Lines and columns start at 1; columns count UTF-16 units. */
export interface Place {
  readonly path: string
  readonly line: number
  readonly col: number
}

/** `area/what-is-wrong`. Permanent: people search for it. */
export type ProblemCode = `${string}/${string}`

/** One thing a person has to fix. Problems are data: collect them, sort them, print them. */
export interface Problem {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  /** What happened and why, in one sentence, from the reader's point of view. Never holds ticket text. */
  readonly message: string
  /** What to do next. */
  readonly hint?: string
  /** Set where there is only one right answer: what `validate --fix` does, in words. */
  readonly fix?: string
  readonly at?: Place
  /** The exit class of an error where it is not 1: see `exitClassOf`. */
  readonly exit?: 2 | 3 | 4
}

/** The most problems reported of one file: whoever has fixed the first hundred runs the check again. */
export const MOST_PROBLEMS = 100

/** Thrown only where work cannot go on. Carries every problem found, not just the first. */
export class TriagebookError extends Error {
  override readonly name = 'TriagebookError'
  readonly problems: readonly [Problem, ...Problem[]]

  constructor(problems: readonly [Problem, ...Problem[]], options?: ErrorOptions) {
    super(problems.map(formatProblem).join('\n'), options)
    this.problems = problems
  }
}

/** `tickets/4711.md:3:11 error record/unknown-severity: message (hint)` */
export function formatProblem(problem: Problem): string {
  const { at, severity, code, message, hint } = problem
  const place = at ? `${placeText(at)} ` : ''
  return `${place}${severity} ${code}: ${message}${hint ? ` (${hint})` : ''}`
}

/** `tickets/4711.md:3:11`; a file's name may be as hostile as what is in the file. */
export function placeText({ path, line, col }: Place): string {
  return `${showValue(path)}:${line}:${col}`
}

/** By path, line, column, then code: the same problems always print in the same order. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.at?.path ?? '', b.at?.path ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.col ?? 0) - (b.at?.col ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
