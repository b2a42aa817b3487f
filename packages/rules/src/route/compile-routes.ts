import type { Path, RouteFile, TeamRoute } from '@triagebook/record'
import { suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import type { CompileContext } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import { ALWAYS_MET } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { FieldEvaluator } from '../outcome/outcome.ts'
import type { RuledField } from '../ticket/fields.ts'
import { ownerEvaluator } from './owner-evaluator.ts'
import { firstOf, type Route } from './route.ts'
import { statusEvaluator } from './status-evaluator.ts'

/** One evaluator each for team, owner, lane and status. In each list the first match wins. */
export function compileRoutes(
  file: Shaped<RouteFile>,
  context: CompileContext,
): ReadonlyMap<RuledField, FieldEvaluator> {
  const { teams = [], lanes = [], status = [] } = file.value
  const teamRoutes = teams.map((route, index) => {
    const path = ['teams', index]
    knownWord('triage.team', route.team, [...path, 'team'], context)
    checkOwners(route, index, context)
    return compiled(route, path, 'team', context)
  })
  const laneRoutes = lanes.map((route, index) => compiled(route, ['lanes', index], 'lane', context))
  return new Map<RuledField, FieldEvaluator>([
    ['team', firstOf(teamRoutes, ({ team }) => team)],
    ['engineering_owner', ownerEvaluator(teamRoutes)],
    ['lane', firstOf(laneRoutes, ({ lane }) => lane)],
    ['status', statusEvaluator(status)],
  ])
}

function compiled<T extends Pick<TeamRoute, 'when'>>(
  route: T,
  path: Path,
  field: RuledField,
  context: CompileContext,
): Route<T> {
  const { when } = route
  return { route, holds: when ? compileCondition(when, [...path, 'when'], field, context) : ALWAYS_MET }
}

/** An owner whom the settings do not list as a member of the team has most often left it. */
function checkOwners({ team, owners = [] }: TeamRoute, index: number, context: CompileContext): void {
  const members = context.settings.teams[team]?.members?.map(({ login }) => login) ?? []
  if (members.length === 0) return
  for (const [place, owner] of owners.entries()) {
    if (members.includes(owner)) continue
    const at = context.place(['teams', index, 'owners', place])
    const values = { owner, team, suggestion: suggestion(owner, members) }
    context.problems.push(problem('rules/owner-not-in-team', values, at))
  }
}
