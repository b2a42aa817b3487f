import type { Settings } from '@triagebook/record/formats'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import type { Run } from '../stage/define-stage.ts'
import type { Effect, PlanReport, PlanSequence } from '../stage/plan.ts'
import { errorsOf, warningsOf } from '../stage/stage-report.ts'
import { countOf } from '../words/count-of.ts'
import type { PullFacts } from './pull/pull-facts.ts'
import type { Checked, ToValidate } from './read.ts'
import { withFixes, withOffer, withPull } from './report-fixes.ts'

/** The verdict on what was checked; where somebody asked for it, fixes, and the verdict on what is left. */
export async function* planValidation(
  { settings, checked, fixable, again, pull, onlyWarns }: ToValidate,
  { dryRun }: Run,
): PlanSequence {
  const report = { ...reportOf(checked), ...(onlyWarns && { onlyWarns }) }
  if (fixable === null) {
    const effects = pull === null ? [] : await effectsOf(pull, report.problems, settings)
    return void (yield { changes: [], effects, report: withPull(withOffer(report), pull) })
  }
  // Most runs fix nothing, and need no time zones.
  const { planFixes } = await import('./plan-fixes.ts')
  const fixes = planFixes(fixable, settings)
  const { changes } = fixes
  const applied = yield { changes, effects: [], report: withFixes(report, fixes, dryRun) }
  if (applied.written.length === 0 || applied.problems.length > 0) return
  yield { changes: [], effects: [], report: withFixes(reportOf(await again()), fixes, dryRun) }
}

/** Nothing is said in a pull request that is sound and in which nobody has said anything. */
async function effectsOf(
  pull: PullFacts,
  problems: readonly Problem[],
  settings: Settings,
): Promise<readonly Effect[]> {
  const { token, comments } = pull.request
  if (token !== 'given' || (errorsOf({ problems }).length === 0 && comments === 0)) return []
  // Most pull requests are sound, and need no Markdown.
  const { pullEffects } = await import('./pull/pull-effects.ts')
  return pullEffects(pull, problems, settings)
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
