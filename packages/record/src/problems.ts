import { PROBLEMS as ACROSS } from './across/problems.ts'
import { PROBLEMS as CHECK } from './check/problems.ts'
import { PROBLEMS as FILE } from './file/problems.ts'
import { PROBLEMS as FORMATS } from './formats/problems.ts'
import type { ProblemCatalogue } from './problem/problem-catalogue.ts'
import { PROBLEMS as SHAPE } from './shape/problems.ts'
import { PROBLEMS as YAML } from './yaml/problems.ts'

/** Every problem that reading and checking the files of a book can raise. */
export const PROBLEMS = {
  ...YAML,
  ...SHAPE,
  ...FILE,
  ...FORMATS,
  ...CHECK,
  ...ACROSS,
} as const satisfies ProblemCatalogue
