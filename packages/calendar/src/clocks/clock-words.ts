import { localDay, localTime } from '../local-day.ts'
import { showDay } from '../show-day.ts'
import { showWorkingTime } from '../working/show-working-time.ts'
import type { RunningClock, TicketClockName } from './ticket-clock.ts'

/** What a clock waits for, within a sentence. */
export const CLOCK_NAMES = {
  'first-response': 'first response',
  triage: 'triage',
  'fix-assigned': 'engineering owner',
  fix: 'fix',
  resolution: 'resolution',
  'follow-up': 'follow-up',
} as const satisfies Readonly<Record<TicketClockName, string>>

/** `fix due on Thursday, 3 December, 14:00, 5 working hours left`, `first response 2 working hours late` */
export function clockWords({ clock, state, left, due }: RunningClock, timeZone: string): string {
  const name = CLOCK_NAMES[clock]
  if (state === 'breached') return `${name} ${showWorkingTime(-left)} late${due === null ? ', paused' : ''}`
  const rest = left === 0 ? 'no working time left' : `${showWorkingTime(left)} left`
  return due === null
    ? `${name} paused, ${rest}`
    : `${name} due on ${dayWords(due, timeZone)}, ${localTime(due, timeZone)}, ${rest}`
}

/** `Thursday, 3 December`: what is due is never a year away. */
function dayWords(at: Date, timeZone: string): string {
  return showDay(localDay(at, timeZone)).replace(/ \d+$/, '')
}
