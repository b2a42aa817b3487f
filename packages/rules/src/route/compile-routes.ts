import type { Path, RouteFile, TeamRoute } from '@triagebook/record'
import type { Shaped } from '@triagebook/record/yaml'
import type { CompileContext } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import { ALWAYS_MET } from '../compile/predicate.ts'
import { soundSince } from '../compile/sound-since.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { FieldEvaluator } from '../outcome/outcome.ts'
import type { RuledField } from '../ticket/fields.ts'
import { compileOwners } from './compile-owners.ts'
import { ownerEvaluator } from './owner-evaluator.ts'
import { firstOf, type Route } from './route.ts'
import { statusEvaluator } from './status-evaluator.ts'
import { supportEvaluator } from './support-evaluator.ts'

/** One evaluator each for team, owners, lane and status. In each list the first match wins. Without support routes people decide that owner. */
export function compileRoutes(
  file: Shaped<RouteFile>,
  context: CompileContext,
): ReadonlyMap<RuledField, FieldEvaluator> {
  const { teams = [], support = [], lanes = [], status = [] } = file.value
  const teamRoutes = teams.map((route, index) => {
    const path = ['teams', index]
    const found = context.problems.length
    knownWord('triage.team', route.team, [...path, 'team'], context)
    const { owners } = route
    const { holds } = compiled(route, path, 'team', context)
    return {
      route,
      holds: soundSince(found, holds, context),
      owners: owners && compileOwners(owners, [...path, 'owners'], context),
    }
  })
  const supportRoutes = support.map((route, index) => {
    const path = ['support', index]
    return {
      ...compiled(route, path, 'support_owner', context),
      owners: compileOwners(route.owners, [...path, 'owners'], context),
    }
  })
  const laneRoutes = lanes.map((route, index) => compiled(route, ['lanes', index], 'lane', context))
  return new Map<RuledField, FieldEvaluator>([
    ['team', firstOf(teamRoutes, ({ team }) => team)],
    ['engineering_owner', ownerEvaluator(teamRoutes)],
    ...(supportRoutes.length > 0 ? [['support_owner', supportEvaluator(supportRoutes)] as const] : []),
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
  const found = context.problems.length
  const holds = when ? compileCondition(when, [...path, 'when'], field, context) : ALWAYS_MET
  return { route, holds: soundSince(found, holds, context) }
}
