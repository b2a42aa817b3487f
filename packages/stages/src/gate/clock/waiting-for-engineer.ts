import type { PullFacts } from '@triagebook/approval'
import { clockWords, ticketClocks } from '@triagebook/calendar/clocks'
import { isQuiet } from '../../clocks/reported-clocks.ts'
import type { ReviewTimes } from './review-times.ts'

/**
 * Until when an engineer has to own the one ticket of a pull request; null where one does, and where there are several
 * tickets, of which none counts more than the others.
 */
export function waitingForEngineer(
  { tickets }: Pick<PullFacts, 'tickets'>,
  { targets, now }: Pick<ReviewTimes, 'targets' | 'now'>,
): string | null {
  const [ticket, ...others] = tickets
  if (ticket === undefined || others.length > 0 || isQuiet(ticket.record)) return null
  const clock = ticketClocks(ticket.record, targets, now).find((one) => one.clock === 'fix-assigned')
  if (clock === undefined || clock.stop !== null) return null
  return `${ticket.record.id}: ${clockWords(clock, clock.target.calendar.timeZone)}.`
}
