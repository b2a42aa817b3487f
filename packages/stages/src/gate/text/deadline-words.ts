import { localDay, localTime, showDay } from '@triagebook/calendar'
import { countOf } from '../../words/count-of.ts'
import type { ReviewDeadline } from '../clock/review-deadlines.ts'

const STEPS = {
  'triage-review': 'Triage review',
  'code-review': 'Code review',
  'security-sign-off': 'Security sign-off',
  merge: 'The merge',
} as const satisfies Readonly<Record<ReviewDeadline['step'], string>>

/** `Code review is due on Tuesday, 1 December 2026, 14:00 (Europe/Berlin).` */
export function deadlineWords({ step, due, state, overdue, timeZone }: ReviewDeadline): string {
  const moment = `${showDay(localDay(due, timeZone))}, ${localTime(due, timeZone)} (${timeZone})`
  if (state === 'overdue') return `${STEPS[step]} was due on ${moment}, and is overdue by ${spanOf(overdue)}.`
  return `${STEPS[step]} is due ${state === 'due-soon' ? 'soon, ' : ''}on ${moment}.`
}

/** Whole hours; minutes below one hour, at least one. */
function spanOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  return hours > 0
    ? countOf(hours, 'working hour')
    : countOf(Math.max(1, Math.floor(seconds / 60)), 'working minute')
}
