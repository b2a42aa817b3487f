import type { ProblemCatalogue } from '@triagebook/record/problem'
import { PROBLEMS as CODEOWNERS } from './codeowners/problems.ts'
import { PROBLEMS as COMPILE } from './compile/problems.ts'
import { PROBLEMS as READ } from './read/problems.ts'
import { PROBLEMS as VERDICT } from './verdict/problems.ts'

/** Every problem with who has to approve, and with judging whether they have. */
export const PROBLEMS = { ...READ, ...COMPILE, ...CODEOWNERS, ...VERDICT } as const satisfies ProblemCatalogue
