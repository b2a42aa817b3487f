import { isSetByPerson } from '@triagebook/record'
import { noDecision, type Outcome } from '../outcome/outcome.ts'
import type { Snapshot } from '../ticket/snapshot.ts'
import type { OwnerList } from './compile-owners.ts'
import { decidedBy } from './route.ts'

const KEPT = 'they own it already'

interface OwnersOfRule extends OwnerList {
  /** The rule's name. */
  readonly name: string
  /** What comes before the reason, such as the team. */
  readonly about: string
}

/** The owner whom a rule once chose stays as long as the list has them, so that a ticket does not change hands; else one is chosen. */
export function chooseOwner(
  field: 'engineering_owner' | 'support_owner',
  { name, people, pick, about }: OwnersOfRule,
  snapshot: Snapshot,
): Outcome {
  const { [field]: owner, decided } = snapshot.record.triage
  if (owner !== undefined && people.includes(owner) && !isSetByPerson(snapshot.record, field)) {
    const line = decided?.[field]
    const isOwn = line?.by.startsWith(`rule:${name}@`) ?? false
    return decidedBy({ name, value: owner, because: (isOwn ? line?.why : undefined) ?? `${about}${KEPT}` })
  }
  const { login, why } = pick(snapshot)
  return login === null
    ? noDecision(`${about}${why}`)
    : decidedBy({ name, value: login, because: `${about}${why}` })
}
