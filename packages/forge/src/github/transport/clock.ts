import { setTimeout } from 'node:timers/promises'

/** Time, as the host gives it. */
export interface Clock {
  now(): Date
  sleep(milliseconds: number): Promise<void>
}

/** That of the computer. */
export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => setTimeout(milliseconds),
}
