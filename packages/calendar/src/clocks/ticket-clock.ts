import type { Target } from '../sla/target.ts'

/** The clocks of a ticket, in the order in which they start. */
export const TICKET_CLOCKS = [
  'first-response',
  'triage',
  'fix-assigned',
  'fix',
  'resolution',
  'follow-up',
] as const satisfies readonly Target['clock'][]

export type TicketClockName = (typeof TICKET_CLOCKS)[number]

interface MeasuredClock {
  readonly clock: TicketClockName
  readonly start: Date
  /** The one that was in force when it started. */
  readonly target: Target
  /** Seconds of working time, without the pauses. */
  readonly used: number
  /** What is left of the target in seconds; below zero where it is late. */
  readonly left: number
}

/** A clock that nothing has stopped yet. */
export interface RunningClock extends MeasuredClock {
  readonly stop: null
  readonly state: 'running' | 'due-soon' | 'breached'
  /** It stands still, so nothing is to be said of it. */
  readonly isPaused: boolean
  /** Null while it is paused. */
  readonly due: Date | null
}

/** A clock of what has been done. */
interface StoppedClock extends MeasuredClock {
  readonly stop: Date
  readonly state: 'met' | 'breached'
  readonly due: Date
}

export type TicketClock = RunningClock | StoppedClock
