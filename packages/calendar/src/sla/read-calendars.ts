import type { Calendar, Path } from '@triagebook/record'
import { readSlaFile } from '@triagebook/record/formats'
import {
  err,
  nearest,
  ok,
  type Place,
  type Problem,
  type Result,
  sortProblems,
} from '@triagebook/record/problem'
import type { PublicHolidays } from '../holidays/public-holidays.ts'
import { problem } from '../problems.ts'
import { isTimeZone } from '../time-zone.ts'
import { type WorkingCalendar, workingCalendar } from '../working/working-calendar.ts'
import { holidaysOf } from './holidays-of.ts'
import { weeklyShifts } from './weekly-shifts.ts'

/** The calendars of a book by their keys, in the order of rules/sla.yml. */
export type Calendars = ReadonlyMap<string, WorkingCalendar>

/** Reads rules/sla.yml: syntax, shape, shifts, and that what it names exists. Loads public holidays only for a calendar that names a country. */
export async function readCalendars(
  { path, content }: { readonly path: string; readonly content: string },
  load: () => Promise<PublicHolidays>,
): Promise<Result<Calendars>> {
  const file = readSlaFile(path, content)
  if (!file.ok) return file
  const problems: Problem[] = []
  const calendars = new Map<string, WorkingCalendar>()
  for (const [name, calendar] of Object.entries(file.value.value.calendars ?? {})) {
    const place = (inside: Path) => file.value.place(['calendars', name, ...inside])
    problems.push(...timeZoneProblems(name, calendar, place))
    const weekly = weeklyShifts(calendar, problems, (weekday, index) => place(['weekly', weekday, index]))
    if (Object.values(weekly).every(({ length }) => length === 0))
      problems.push(problem('sla/no-hours', { calendar: name }, place(['weekly'])))
    const isHoliday = await holidaysOf(calendar, problems, { load, place })
    if (problems.length === 0)
      calendars.set(name, workingCalendar({ timeZone: calendar.time_zone, weekly, isHoliday }))
  }
  const [first, ...rest] = sortProblems(problems)
  return first ? err(first, ...rest) : ok(calendars)
}

function timeZoneProblems(
  calendar: string,
  { time_zone: zone }: Calendar,
  place: (path: Path) => Place,
): readonly Problem[] {
  if (isTimeZone(zone)) return []
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'))
  const at = place(['time_zone'])
  return meant === null
    ? [problem('sla/unknown-time-zone#far', { calendar, zone }, at)]
    : [problem('sla/unknown-time-zone#near', { calendar, zone, meant }, at)]
}
