import { expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import { nextClock } from './next-clock.ts'
import type { RunningClock, TicketClock, TicketClockName } from './ticket-clock.ts'

const calendar = await aCalendar()
const START = new Date('2026-03-02T08:00:00Z')
const running = (clock: TicketClockName, left: number, isPaused = false): RunningClock => ({
  clock,
  start: START,
  stop: null,
  state: left < 0 ? 'breached' : 'running',
  isPaused,
  due: isPaused ? null : START,
  used: 0,
  left,
  target: { clock, priority: undefined, tier: undefined, team: undefined, seconds: 60, calendar },
})
const stopped: TicketClock = {
  ...running('triage', -100),
  stop: START,
  due: START,
  state: 'breached',
}

it.each([
  {
    name: 'the one with the least time left',
    clocks: [running('fix', 20), running('resolution', 10)],
    next: 'resolution',
  },
  {
    name: 'the one that is latest',
    clocks: [running('fix', -10), running('resolution', -20)],
    next: 'resolution',
  },
  { name: 'not one that has stopped', clocks: [stopped, running('fix', 20)], next: 'fix' },
  {
    name: 'not one that is paused, where another runs',
    clocks: [running('triage', -20, true), running('fix', 20)],
    next: 'fix',
  },
  { name: 'else one that is paused', clocks: [running('fix', 20, true)], next: 'fix' },
  { name: 'none where none runs', clocks: [stopped], next: undefined },
] as const)('the next clock is $name', ({ clocks, next }) => {
  expect(nextClock(clocks)?.clock).toBe(next)
})
