import type { Calendars, WorkingCalendar } from '@triagebook/calendar'
import type { Settings } from '@triagebook/record/formats'
import { err, ok, type Place, type Result, suggestion } from '@triagebook/record/problem'
import { problem } from '../../problems.ts'

/** The calendar that a meeting names, else the first of rules/sla.yml; null where there is none. */
export function calendarOfMeeting(
  meeting: string,
  { meetings }: Settings,
  calendars: Calendars,
  at?: Place,
): Result<WorkingCalendar | null> {
  const [first = null] = calendars.values()
  const calendar = meetings[meeting]?.calendar
  if (calendar === undefined) return ok(first)
  const named = calendars.get(calendar)
  if (named !== undefined) return ok(named)
  if (first === null) return err(problem('settings/unknown-calendar#none', { meeting, calendar }, at))
  const values = { meeting, calendar, suggestion: suggestion(calendar, [...calendars.keys()]) }
  return err(problem('settings/unknown-calendar#some', values, at))
}
