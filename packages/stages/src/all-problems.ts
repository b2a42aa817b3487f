import { PROBLEMS as BOOK } from '@triagebook/book'
import {
  type OldProblemEntry,
  type ProblemCode,
  type ProblemEntry,
  PROBLEMS as RECORD,
} from '@triagebook/record'
import { PROBLEMS as REDACT } from '@triagebook/redact'
import { PROBLEMS as RULES } from '@triagebook/rules/problems'
import { PROBLEMS as SOURCES } from '@triagebook/sources'
import { PROBLEMS as STAGES } from './problems.ts'

/** What every code means that a stage can report, for `explain`. */
export const ALL_PROBLEMS: Readonly<Record<ProblemCode, OldProblemEntry | ProblemEntry>> = {
  ...RECORD,
  ...REDACT,
  ...RULES,
  ...BOOK,
  ...SOURCES,
  ...STAGES,
}
