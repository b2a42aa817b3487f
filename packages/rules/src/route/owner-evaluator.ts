import type { TeamRoute } from '@triagebook/record'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { pickByHash } from './pick-by-hash.ts'
import { decidedBy, type Route } from './route.ts'

/** The rule name of an owner whose team no route of that team gave: its first route with owners has them. */
export const OWNERS_RULE = 'team-owners'

/** The owner comes from a route of the team that was decided, also where a person chose another team than the rules. */
export function ownerEvaluator(routes: readonly Route<TeamRoute>[]): FieldEvaluator {
  return (snapshot) => {
    const team = snapshot.decided.get('team')
    const own = routes.filter(({ route }) => route.team === team && route.owners)
    const matching = own.find(({ holds }) => holds(snapshot).met)
    const { route } = matching ?? own[0] ?? {}
    if (!route?.owners)
      return noDecision(team === undefined ? 'there is no team yet' : `no owners for team ${team}`)
    const because = `team ${route.team}: one of ${route.owners.join(', ')}, by the ticket's id`
    const name = matching === undefined ? OWNERS_RULE : route.name
    return decidedBy({ name, value: pickByHash(snapshot.record.id, route.owners), because })
  }
}
