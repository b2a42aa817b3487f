import type { RunningClock, TicketClock } from './ticket-clock.ts'

/** The clock to look at first: the one that is latest, else the one with the least time left; null where none runs. */
export function nextClock(clocks: readonly TicketClock[]): RunningClock | null {
  const running = clocks.filter((clock) => clock.stop === null)
  return running.toSorted((a, b) => Number(a.isPaused) - Number(b.isPaused) || a.left - b.left)[0] ?? null
}
