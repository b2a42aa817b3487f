import type { PauseReason, Target as WrittenTarget } from '@triagebook/record'
import type { Pause } from '../working/pause.ts'
import type { WorkingCalendar } from '../working/working-calendar.ts'
import { addWorkingTime, workingTime } from '../working/working-time.ts'

/** What a target can be limited to. */
type Limits = 'priority' | 'tier' | 'team'

/** How long a step may take. */
export interface Target extends Readonly<Record<Limits, string | undefined>> {
  readonly clock: WrittenTarget['clock']
  /** Of working time. */
  readonly seconds: number
  readonly calendar: WorkingCalendar
}

/** The targets of a book, the first that fits counts. */
export interface Targets {
  readonly targets: readonly Target[]
  /** The part of a target’s time after which it is due soon. */
  readonly warnAt: number
}

/** The targets with what pauses the clocks of tickets: while one of these holds for a ticket, they stand still. */
export interface TicketTargets extends Targets {
  readonly pauses: readonly PauseReason[]
}

interface Progress {
  /** Seconds of working time. */
  readonly used: number
  readonly state: 'on-time' | 'due-soon' | 'overdue'
}

/** A step that goes on, measured by its target. */
export interface Deadline extends Pick<Progress, 'state'> {
  readonly due: Date
  /** The seconds of working time since it was due; 0 where it is not overdue. */
  readonly overdue: number
  readonly timeZone: string
}

/** A step until now. */
export interface Course {
  readonly start: Date
  readonly now: Date
  /** The part of the time after which it is due soon. */
  readonly warnAt: number
  /** The times in which it did not wait. */
  readonly pauses?: readonly Pause[]
}

/** The target of a step for a ticket; undefined where none fits. */
export function targetFor({ targets }: Targets, step: Pick<Target, 'clock' | Limits>): Target | undefined {
  return targets.find(
    ({ clock, priority, tier, team }) =>
      clock === step.clock &&
      (priority === undefined || priority === step.priority) &&
      (tier === undefined || tier === step.tier) &&
      (team === undefined || team === step.team),
  )
}

/** How far a step is. It is overdue once working time has passed since it was due: not in the night after. */
export function progressOf({ seconds, calendar }: Target, { start, now, warnAt, pauses }: Course): Progress {
  const used = workingTime(calendar, start, now, pauses)
  const isSoon = used >= seconds * warnAt
  return { used, state: used > seconds ? 'overdue' : isSoon ? 'due-soon' : 'on-time' }
}

/** When a step is due. */
export function deadlineOf(target: Target, course: Course): Deadline {
  const { seconds, calendar } = target
  const { used, state } = progressOf(target, course)
  return {
    due: addWorkingTime(calendar, course.start, seconds, course.pauses),
    state,
    overdue: Math.max(0, used - seconds),
    timeZone: calendar.timeZone,
  }
}
