import { readRouteFile, type Settings } from '@triagebook/record/formats'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import { readChecks } from '../checks/read-checks.ts'
import type { TeamChecks } from '../checks/team-checks.ts'
import { tryCheckExamples } from '../examples/try-check-examples.ts'
import { tryExamples } from '../examples/try-examples.ts'
import { readRules } from '../files/read-rules.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuleFiles, RuleSource } from '../files/rule-files.ts'
import { sameNames } from '../files/same-names.ts'
import { nobodyLeft } from './nobody-left.ts'
import { ownerProblems } from './owner-problems.ts'
import { uncoveredTickets } from './uncovered-tickets.ts'

/** The rule files, and the team's own checks, which decide nothing. */
interface CheckedFiles extends RuleFiles {
  readonly checks?: RuleSource
}

/**
 * All problems of the rule files, with what only a check of the book should say: rules that work, and may not do what
 * the team wants.
 */
export function checkRules(files: CheckedFiles, settings: Settings, now: Date): readonly Problem[] {
  const { classify, route, checks } = files
  const rules = readRules(files, settings)
  const routes = route && readRouteFile(route.path, route.content)
  const own = checks && readChecks(checks, settings)
  return sortProblems([
    ...rules.problems,
    ...(own?.problems ?? []),
    ...(rules.ok && own?.ok ? takenNames(own.value, rules.value) : []),
    ...(routes?.ok
      ? [...ownerProblems(routes.value, settings), ...nobodyLeft(routes.value, settings, now)]
      : []),
    ...(rules.ok && classify ? uncoveredTickets(rules.value, settings, classify.path) : []),
    ...(rules.ok ? tryExamples(files, rules.value, settings).problems : []),
    ...(checks && own?.ok ? tryCheckExamples(checks, own.value, settings).problems : []),
  ])
}

/** Names of checks that rules have already; each file has reported its own. */
function takenNames(checks: TeamChecks, rules: RuleBook): readonly Problem[] {
  return sameNames([...rules.names, ...checks.names])
}
