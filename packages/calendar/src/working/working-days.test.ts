import { expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import { isWorkingDay, nextWorkingDay } from './working-days.ts'

const CALENDAR = await aCalendar()

it.each([
  { day: '2026-04-02', name: 'a Thursday', works: true },
  { day: '2026-04-03', name: 'a Friday that is a holiday', works: false },
  { day: '2026-04-04', name: 'a Saturday without hours', works: false },
])('$name: working day $works', ({ day, works }) => {
  expect(isWorkingDay(CALENDAR, day)).toBe(works)
})

it.each([
  { day: '2026-03-26', next: '2026-03-27', name: 'the next day' },
  { day: '2026-03-27', next: '2026-03-30', name: 'after the weekend' },
  { day: '2026-04-02', next: '2026-04-07', name: 'after two holidays and a weekend' },
])('the next working day is $name', ({ day, next }) => {
  expect(nextWorkingDay(CALENDAR, day)).toBe(next)
})
