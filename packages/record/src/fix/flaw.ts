import type { Edit } from '../edit/sheet.ts'
import type { Problem } from '../problem/problem.ts'

/** A problem and, where it has only one right answer (`problem.fix`), the edits of the file's text that mend it. */
export interface Flaw {
  readonly problem: Problem
  /** Each within one line; none where a person has to choose. Offsets count in the whole file. */
  readonly edits: readonly Edit[]
}

/** What mends a flaw: in a sentence, and as edits. */
export interface Mend {
  readonly does: string
  readonly edits: readonly Edit[]
}

export function flawOf(problem: Problem, mend: Mend | null): Flaw {
  return mend === null
    ? { problem, edits: [] }
    : { problem: { ...problem, fix: mend.does }, edits: mend.edits }
}

/** The text with the edits made. Of two that overlap only the first is: the other is found again. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = 0
  let next = ''
  for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) continue
    next += text.slice(done, start) + instead
    done = end
  }
  return next + text.slice(done)
}
