import { addDays, localDay, showDays } from '@triagebook/calendar'
import type { Path, RouteFile } from '@triagebook/record'
import { isAbsent, membersOf, type Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import type { Owners } from '../route/owner-people.ts'
import { problem } from './problems.ts'

/** So many days are looked at besides today. */
const DAYS_AHEAD = 60

/** Routes that choose by who is there, and a time soon at which all of their people are absent. The first such time of each. */
export function nobodyLeft(
  { value, place }: Shaped<RouteFile>,
  settings: Settings,
  now: Date,
): readonly Problem[] {
  const members = membersOf(settings)
  const today = localDay(now, settings.time_zone)
  const days = Array.from({ length: DAYS_AHEAD + 1 }, (_, index) => addDays(today, index))
  return routesOf(value).flatMap(({ name, owners, path }) => {
    if (Array.isArray(owners) || owners.by === 'hash') return []
    const { people } = owners
    const isEmpty = (day: string) => people.every((login) => isAbsent(login, day, members))
    const start = days.findIndex(isEmpty)
    if (start < 0) return []
    const end = days.findIndex((day, index) => index > start && !isEmpty(day))
    const [from = today, to = today] = [days[start], days.at(end < 0 ? -1 : end - 1)]
    const values = { route: name, people: people.join(', '), days: showDays(from, to) }
    return [problem('rules/nobody-left', values, place([...path, 'people']))]
  })
}

function routesOf({
  teams = [],
  support = [],
}: RouteFile): readonly { readonly name: string; readonly owners: Owners; readonly path: Path }[] {
  return [
    ...teams.map(({ name, owners = [] }, index) => ({ name, owners, path: ['teams', index, 'owners'] })),
    ...support.map(({ name, owners }, index) => ({ name, owners, path: ['support', index, 'owners'] })),
  ]
}
