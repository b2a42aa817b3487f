import { membersOf, type Settings } from '@triagebook/record/formats'
import { needsReview, type Said } from './said.ts'

/** GitHub assigns no more people to one pull request. */
const MOST = 10

/**
 * Who settles what is flagged: of each ticket its support owner, else its engineering owner, else the support leads. Only
 * people of the settings; those with the most tickets first.
 */
export function settlersOf(
  { tickets }: Pick<Said, 'tickets'>,
  settings: Pick<Settings, 'members' | 'teams'>,
): readonly string[] {
  const people = membersOf(settings)
  const known = new Set(people.map(({ login }) => login))
  const leads = people.filter(({ roles }) => roles.includes('support-lead')).map(({ login }) => login)
  const counts = new Map<string, number>()
  for (const { record } of tickets.filter(needsReview)) {
    const { support_owner, engineering_owner } = record.triage
    const owner = support_owner ?? engineering_owner
    for (const login of owner !== undefined && known.has(owner) ? [owner] : new Set(leads))
      counts.set(login, (counts.get(login) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([login]) => login)
}
