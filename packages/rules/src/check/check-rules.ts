import { readRouteFile, type Settings } from '@triagebook/record/formats'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import { tryExamples } from '../examples/try-examples.ts'
import { readRules } from '../files/read-rules.ts'
import type { RuleFiles } from '../files/rule-files.ts'
import { nobodyLeft } from './nobody-left.ts'
import { ownerProblems } from './owner-problems.ts'
import { uncoveredTickets } from './uncovered-tickets.ts'

/**
 * All problems of the rule files, with what only a check of the book should say: rules that work, and may not do what
 * the team wants.
 */
export function checkRules(files: RuleFiles, settings: Settings, now: Date): readonly Problem[] {
  const { classify, route } = files
  const rules = readRules(files, settings)
  const routes = route && readRouteFile(route.path, route.content)
  return sortProblems([
    ...rules.problems,
    ...(routes?.ok
      ? [...ownerProblems(routes.value, settings), ...nobodyLeft(routes.value, settings, now)]
      : []),
    ...(rules.ok && classify ? uncoveredTickets(rules.value, settings, classify.path) : []),
    ...(rules.ok ? tryExamples(files, rules.value, settings).problems : []),
  ])
}
