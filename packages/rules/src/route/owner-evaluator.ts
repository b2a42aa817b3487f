import type { TeamRoute } from '@triagebook/record'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { pickByHash } from './pick-by-hash.ts'
import { decidedBy, type Route } from './route.ts'

/** The owner comes from a route of the team that was decided, also where a person chose another team than the rules. */
export function ownerEvaluator(routes: readonly Route<TeamRoute>[]): FieldEvaluator {
  return (snapshot) => {
    const team = snapshot.decided.get('team')
    const own = routes.filter(({ route }) => route.team === team && route.owners)
    const { route } = own.find(({ holds }) => holds(snapshot).met) ?? own[0] ?? {}
    if (!route?.owners)
      return noDecision(team === undefined ? 'there is no team yet' : `no owners for team ${team}`)
    const because = `team ${route.team}: one of ${route.owners.join(', ')}, by the ticket's id`
    return decidedBy({ name: route.name, value: pickByHash(snapshot.record.id, route.owners), because })
  }
}
