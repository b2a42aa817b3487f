import { localDay, localTime, showDay, showWorkingTime } from '@triagebook/calendar'
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
  if (state === 'overdue')
    return `${STEPS[step]} was due on ${moment}, and is overdue by ${showWorkingTime(overdue)}.`
  return `${STEPS[step]} is due ${state === 'due-soon' ? 'soon, ' : ''}on ${moment}.`
}
