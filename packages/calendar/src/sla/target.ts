import type { Target as WrittenTarget } from '@triagebook/record'
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

/** A step that goes on, measured by its target. */
export interface Deadline {
  readonly due: Date
  readonly state: 'on-time' | 'due-soon' | 'overdue'
  /** The seconds of working time since it was due; 0 where it is not overdue. */
  readonly overdue: number
  readonly timeZone: string
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

/** When a step is due. It is overdue once working time has passed since: not in the night after its due moment. */
export function deadlineOf(
  { seconds, calendar }: Target,
  { start, now, warnAt }: { readonly start: Date; readonly now: Date; readonly warnAt: number },
): Deadline {
  const passed = workingTime(calendar, start, now)
  const overdue = Math.max(0, passed - seconds)
  const isSoon = passed >= seconds * warnAt
  return {
    due: addWorkingTime(calendar, start, seconds),
    state: overdue > 0 ? 'overdue' : isSoon ? 'due-soon' : 'on-time',
    overdue,
    timeZone: calendar.timeZone,
  }
}
