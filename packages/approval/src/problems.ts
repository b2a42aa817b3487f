import type { ProblemCatalogue } from '@triagebook/record/problem'
import { PROBLEMS as CODEOWNERS } from './codeowners/problems.ts'
import { PROBLEMS as COMPILE } from './compile/problems.ts'
import { PROBLEMS as READ } from './read/problems.ts'

/** Every problem that reading who has to approve can report. */
export const PROBLEMS = { ...READ, ...COMPILE, ...CODEOWNERS } as const satisfies ProblemCatalogue
