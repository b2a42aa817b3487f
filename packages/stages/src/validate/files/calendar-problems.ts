import type { Book } from '@triagebook/book'
import { readSettingsFile } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { calendarOfMeeting } from '../../book/rules/calendar-of-meeting.ts'
import { calendarsOf, SLA_PATH } from '../../book/rules/calendars-of.ts'
import { targetsOf } from '../../book/rules/targets-of.ts'

const SETTINGS = 'triagebook.yml'

/** The problems of rules/sla.yml, whose targets name teams of the settings, and of meetings that name a calendar which it does not have. */
export async function calendarProblems(
  book: Book,
  isWanted: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const { settings } = book
  const naming = Object.entries(settings.meetings).flatMap(([name, { calendar }]) =>
    calendar === undefined ? [] : name,
  )
  if (!isWanted(SLA_PATH) && !isWanted(SETTINGS)) return []
  const calendars = await calendarsOf(book)
  if (!calendars.ok) return calendars.problems
  const ofTargets = (await targetsOf(book))?.problems ?? []
  if (naming.length === 0) return ofTargets
  const file = readSettingsFile(SETTINGS, book.text(SETTINGS) ?? '')
  if (!file.ok) return ofTargets
  const ofMeetings = naming.flatMap((name) => {
    const at = file.value.place(['meetings', name, 'calendar'])
    return calendarOfMeeting(name, settings, calendars.value, at).problems
  })
  return [...ofTargets, ...ofMeetings]
}
