import type { Clock } from '../src/github/index.ts'

/** A clock that passes no real time: sleeping moves it on. */
export interface FakeClock extends Clock {
  /** All pauses so far, in milliseconds. */
  readonly pauses: readonly number[]
}

export function fakeClock(start = new Date('2026-04-01T08:00:00Z')): FakeClock {
  let time = start.getTime()
  const pauses: number[] = []
  return {
    pauses,
    now: () => new Date(time),
    async sleep(milliseconds) {
      pauses.push(milliseconds)
      time += milliseconds
    },
  }
}
