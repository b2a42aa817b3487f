import { sortProblems } from '@triagebook/record'
import { countOf } from '../count-of.ts'
import { errorsOf, type StageReport, warningsOf } from '../stage.ts'
import type { Checked } from './read.ts'

/** The verdict on what was checked: `clean`, or `problems`; warnings alone are clean. */
export function planValidation({ records, problems }: Checked): StageReport {
  const sorted = sortProblems(problems)
  const errors = errorsOf({ problems }).length
  const warnings = warningsOf({ problems }).length
  const found = [errors > 0 && countOf(errors, 'problem'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ')
  const reason = `${countOf(records, 'record')} checked: ${found === '' ? 'no problems' : found}.`
  return {
    command: 'validate',
    decision: errors > 0 ? 'problems' : 'clean',
    reason,
    problems: sorted,
    counts: { records, errors, warnings },
    changed: [],
    summary: async () => (await import('../summary.ts')).summarize('Validate', reason, sorted),
  }
}
