import type { Problem } from './problem.ts'
import type { TextEdit } from './text-edit.ts'

/** A problem and, where it has only one right answer (`problem.fix`), the edits of the file's text that fix it. */
export interface FixableProblem {
  readonly problem: Problem
  /** Each within one line; none where a person has to choose. Offsets count in the whole file. */
  readonly edits: readonly TextEdit[]
}

/** What fixes a problem: in a sentence, and as edits. */
export interface Fix {
  readonly does: string
  readonly edits: readonly TextEdit[]
}

export function withFix(problem: Problem, fix: Fix | null): FixableProblem {
  return fix === null ? { problem, edits: [] } : { problem: { ...problem, fix: fix.does }, edits: fix.edits }
}
