import type { PlanReport } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { Fixes } from './plan-fixes.ts'
import type { PullFacts } from './pull/pull-facts.ts'

/** What is still wrong, below what was fixed, a line each; in a dry run what would be. */
export function withFixes(report: PlanReport, { changes, fixed }: Fixes, dryRun: boolean): PlanReport {
  const what = `${countOf(fixed.length, 'thing')} ${dryRun ? 'would be fixed' : 'fixed'}`
  const first = fixed.length === 0 ? 'Nothing to fix.' : `${what} in ${countOf(changes.length, 'record')}.`
  return {
    ...report,
    reason: `${first} ${report.reason}`,
    counts: { ...report.counts, fixed: fixed.length },
    output: fixed.map(({ at, fix }) => `${at?.path}:${at?.line} ${fix}\n`).join(''),
    data: { fixed: fixed.map(({ at, fix }) => ({ path: at?.path, line: at?.line, fix })) },
  }
}

/** Says why a pull request with problems has no comment although the workflow gave a token. */
export function withPull(report: PlanReport, pull: PullFacts | null): PlanReport {
  if (pull?.request.token !== 'read-only' || report.decision === 'clean') return report
  const why =
    'This pull request has no comment, because its token can only read: it comes from a fork or from Dependabot.'
  return { ...report, reason: `${report.reason} ${why}` }
}

/** Says how much `--fix` would do where nobody asked for it. */
export function withOffer(report: PlanReport): PlanReport {
  const fixable = report.problems.filter(({ fix }) => fix !== undefined).length
  if (fixable === 0) return report
  return { ...report, reason: `${report.reason} \`triagebook validate --fix\` fixes ${fixable} of them.` }
}
