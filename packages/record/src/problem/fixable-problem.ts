import type { Problem } from './problem.ts'
import type { TextEdit } from './text-edit.ts'

/** A problem and, where it has only one right answer (`problem.fix`), the edits of the file's text that fix it. */
export interface FixableProblem extends Pick<Fix, 'edits' | 'later'> {
  readonly problem: Problem
}

/** What fixes a problem: in a sentence, and as edits. */
export interface Fix {
  readonly does: string
  /** Each within one line; none where a person has to choose. Offsets count in the whole file. */
  readonly edits: readonly TextEdit[]
  /** Edits that move lines, or that need the first moment of a day: they are made alone, once nothing else can be fixed. */
  readonly later?: (dayStart: DayStart) => readonly TextEdit[]
}

/** The first moment of a day, as a record writes it, where the team is. */
export type DayStart = (day: string) => string

export function withFix(problem: Problem, fix: Fix | null): FixableProblem {
  if (fix === null) return { problem, edits: [] }
  const { does, ...how } = fix
  return { problem: { ...problem, fix: does }, ...how }
}
