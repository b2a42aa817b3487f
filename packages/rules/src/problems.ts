import type { ProblemCatalogue } from '@triagebook/record/problem'
import { PROBLEMS as COMPILE } from './compile/problems.ts'
import { PROBLEMS as FILES } from './files/problems.ts'
import { PROBLEMS as MATRIX } from './matrix/problems.ts'

/** Every problem that reading rules can report. */
export const PROBLEMS = { ...FILES, ...COMPILE, ...MATRIX } as const satisfies ProblemCatalogue
