import { membersOf, type Settings } from '@triagebook/record/formats'
import { askedPeople } from '@triagebook/record/review'
import { needsReview, type Said } from './said.ts'

/** GitHub assigns no more people to one pull request. */
const MOST = 10

/** Who settles what is flagged, of all tickets: those with the most of them first. */
export function settlersOf(
  { tickets }: Pick<Said, 'tickets'>,
  settings: Pick<Settings, 'members' | 'teams'>,
): readonly string[] {
  const people = membersOf(settings)
  const counts = new Map<string, number>()
  for (const { record } of tickets.filter(needsReview))
    for (const login of askedPeople(record, people)) counts.set(login, (counts.get(login) ?? 0) + 1)
  return [...counts]
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([login]) => login)
}
