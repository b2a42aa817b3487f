import { expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import { clockWords } from './clock-words.ts'
import type { RunningClock } from './ticket-clock.ts'

const calendar = await aCalendar()
const DUE = new Date('2026-12-03T13:00:00Z')
const aClock = (more: Partial<RunningClock>): RunningClock => ({
  clock: 'fix',
  start: DUE,
  stop: null,
  state: 'running',
  isPaused: false,
  due: DUE,
  used: 0,
  left: 5 * 3600,
  target: { clock: 'fix', priority: undefined, tier: undefined, team: undefined, seconds: 60, calendar },
  ...more,
})

it.each([
  { clock: aClock({}), words: 'fix due on Thursday, 3 December, 14:00, 5 working hours left' },
  {
    clock: aClock({ state: 'due-soon', left: 0 }),
    words: 'fix due on Thursday, 3 December, 14:00, no working time left',
  },
  {
    clock: aClock({ clock: 'first-response', state: 'breached', left: -2 * 3600 }),
    words: 'first response 2 working hours late',
  },
  { clock: aClock({ due: null, isPaused: true }), words: 'fix paused, 5 working hours left' },
  {
    clock: aClock({ state: 'breached', due: null, isPaused: true, left: -60 }),
    words: 'fix 1 working minute late, paused',
  },
])('$words', ({ clock, words }) => {
  expect(clockWords(clock, 'Europe/Berlin')).toBe(words)
})
