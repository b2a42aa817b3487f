import type { TeamRoute } from '@triagebook/record'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { chooseOwner } from './choose-owner.ts'
import type { OwnerList } from './compile-owners.ts'
import type { Route } from './route.ts'

/** The rule name of an owner whose team no route of that team gave: its first route with owners has them. */
export const OWNERS_RULE = 'team-owners'

type TeamOwners = Route<TeamRoute> & { readonly owners: OwnerList | undefined }

/** The owner comes from a route of the team that was decided, also where a person chose another team than the rules. */
export function ownerEvaluator(routes: readonly TeamOwners[]): FieldEvaluator {
  return (snapshot) => {
    const team = snapshot.decided.get('team')
    const own = routes.filter(({ route, owners }) => route.team === team && owners)
    const matching = own.find(({ holds }) => holds(snapshot).met)
    const { route, owners } = matching ?? own[0] ?? {}
    if (!route || !owners)
      return noDecision(team === undefined ? 'there is no team yet' : `no owners for team ${team}`)
    const name = matching === undefined ? OWNERS_RULE : route.name
    return chooseOwner('engineering_owner', { ...owners, name, about: `team ${route.team}: ` }, snapshot)
  }
}
