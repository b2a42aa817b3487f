import { problemsOf } from '@triagebook/record/problem'
import { EXPORT_PROBLEMS } from './export/problems.ts'
import { MAPPING_PROBLEMS } from './mapping/problems.ts'
import { ROW_PROBLEMS } from './row/problems.ts'

/** Every problem that a source can report. */
export const PROBLEMS = { ...EXPORT_PROBLEMS, ...ROW_PROBLEMS, ...MAPPING_PROBLEMS }

/** Makes one of them: `problem('source/empty', { path }, place)`. */
export const problem = problemsOf(PROBLEMS)
