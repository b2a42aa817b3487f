import type { ProblemCatalogue } from '@triagebook/record/problem'
import { PROBLEMS as CHECK } from './check/problems.ts'
import { PROBLEMS as CHECKS } from './checks/problems.ts'
import { PROBLEMS as COMPILE } from './compile/problems.ts'
import { PROBLEMS as EXAMPLES } from './examples/problems.ts'
import { PROBLEMS as FILES } from './files/problems.ts'
import { PROBLEMS as MATRIX } from './matrix/problems.ts'
import { PROBLEMS as ROUTE } from './route/problems.ts'
import { PROBLEMS as TAGS } from './tags/problems.ts'

/** Every problem that reading or checking rules can report. */
export const PROBLEMS = {
  ...FILES,
  ...COMPILE,
  ...MATRIX,
  ...TAGS,
  ...ROUTE,
  ...CHECK,
  ...CHECKS,
  ...EXAMPLES,
} as const satisfies ProblemCatalogue
