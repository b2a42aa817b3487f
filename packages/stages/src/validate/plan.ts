import { sortProblems } from '@triagebook/record/problem'
import type { Run } from '../stage/define-stage.ts'
import type { PlanReport, PlanSequence } from '../stage/plan.ts'
import { errorsOf, warningsOf } from '../stage/stage-report.ts'
import { countOf } from '../words/count-of.ts'
import type { Checked, ToValidate } from './read.ts'
import { withFixes, withOffer } from './report-fixes.ts'

/** The verdict on what was checked; where somebody asked for it, fixes, and the verdict on what is left. */
export async function* planValidation(
  { settings, checked, fixable, again }: ToValidate,
  { dryRun }: Run,
): PlanSequence {
  const report = reportOf(checked)
  if (fixable === null) return void (yield { changes: [], effects: [], report: withOffer(report) })
  // Most runs fix nothing, and need no time zones.
  const { planFixes } = await import('./plan-fixes.ts')
  const fixes = planFixes(fixable, settings)
  const { changes } = fixes
  const applied = yield { changes, effects: [], report: withFixes(report, fixes, dryRun) }
  if (applied.written.length === 0 || applied.problems.length > 0) return
  yield { changes: [], effects: [], report: withFixes(reportOf(await again()), fixes, dryRun) }
}

/** `clean`, or `problems`; warnings alone are clean. */
function reportOf({ records, problems }: Checked): PlanReport {
  const errors = errorsOf({ problems }).length
  const warnings = warningsOf({ problems }).length
  const found = [errors > 0 && countOf(errors, 'problem'), warnings > 0 && countOf(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ')
  return {
    decision: errors > 0 ? 'problems' : 'clean',
    reason: `${countOf(records, 'record')} checked: ${found === '' ? 'no problems' : found}.`,
    problems: sortProblems(problems),
    counts: { records, errors, warnings },
  }
}
