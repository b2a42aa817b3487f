import type { SupportRoute } from '@triagebook/record'
import { type FieldEvaluator, noDecision } from '../outcome/outcome.ts'
import { chooseOwner } from './choose-owner.ts'
import type { OwnerList } from './compile-owners.ts'
import type { Route } from './route.ts'

/** The support owner comes from the first route that matches. Why it matches is not said: it may quote the customer. */
export function supportEvaluator(
  routes: readonly (Route<SupportRoute> & { readonly owners: OwnerList })[],
): FieldEvaluator {
  return (snapshot) => {
    const matching = routes.find(({ holds }) => holds(snapshot).met)
    if (matching === undefined) return noDecision('no route matches')
    const { route, owners } = matching
    return chooseOwner('support_owner', { ...owners, name: route.name, about: '' }, snapshot)
  }
}
