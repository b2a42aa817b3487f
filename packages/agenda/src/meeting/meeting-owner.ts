import type { Day } from '@triagebook/record'
import { isAbsent, membersOf, type Settings } from '@triagebook/record/formats'
import type { Meeting } from './meeting.ts'
import { type MeetingDays, meetingsBefore } from './meeting-days.ts'

/**
 * Who leads the meeting of a meeting day, without who is absent: whose turn it is, or the one owner; else the first
 * member with the role, people outside the teams before those in teams. Null where there is nobody.
 */
export function meetingOwner(
  { owner, owners = [] }: Meeting,
  { settings, day, days }: { readonly settings: Settings; readonly day: Day; readonly days: MeetingDays },
): string | null {
  const people = membersOf(settings)
  const named = owner === undefined ? inTurn(owners, day, days) : [owner]
  const withRole = people.filter(({ roles }) => roles.includes('meeting-owner')).map(({ login }) => login)
  return [...named, ...withRole].find((login) => !isAbsent(login, day, people)) ?? null
}

/**
 * The owners from the one whose turn it is. Counted anew each year, so that a list of holidays may lose those of past
 * years without changing whose turn it is.
 */
function inTurn(owners: readonly string[], day: Day, days: MeetingDays): readonly string[] {
  if (owners.length === 0) return []
  const turn = meetingsBefore(day, days)(`${day.slice(0, 4)}-01-01`) % owners.length
  return [...owners.slice(turn), ...owners.slice(0, turn)]
}
