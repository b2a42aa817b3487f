import { clockWords, nextClock, ticketClocks } from '@triagebook/calendar/clocks'
import type { TicketRecord } from '@triagebook/record'
import type { NextTarget } from '../model/agenda.ts'
import type { MeetingView } from './meeting-view.ts'

/** What of a ticket is due next when the meeting begins; null where the book has no target for it. */
export function nextTarget(
  record: TicketRecord,
  { targets, start, settings }: Pick<MeetingView, 'targets' | 'start' | 'settings'>,
): NextTarget | null {
  const clock = targets === null ? null : nextClock(ticketClocks(record, targets, start))
  if (clock === null) return null
  return {
    words: clockWords(clock, settings.time_zone),
    isLate: clock.state === 'breached' && !clock.isPaused,
  }
}
