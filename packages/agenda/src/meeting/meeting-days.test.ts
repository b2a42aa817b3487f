import { describe, expect, it } from 'vitest'
import { isMeetingDay, nextMeetingDay, previousMeetingDay } from './meeting-days.ts'

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const THURSDAY = '2026-03-26'

describe('meeting days', () => {
  it.each([
    { day: '2026-03-27', weekdays: WORKDAYS, expected: true },
    { day: '2026-03-28', weekdays: WORKDAYS, expected: false },
    { day: '2026-03-28', weekdays: ['sat'], expected: true },
  ] as const)('say of $day on $weekdays: $expected', ({ day, weekdays, expected }) => {
    expect(isMeetingDay(day, weekdays)).toBe(expected)
  })

  it.each([
    { name: 'every workday', day: THURSDAY, weekdays: WORKDAYS, previous: '2026-03-25', next: '2026-03-27' },
    {
      name: 'over a weekend',
      day: '2026-03-28',
      weekdays: WORKDAYS,
      previous: '2026-03-27',
      next: '2026-03-30',
    },
    {
      name: 'on Monday, after one',
      day: '2026-03-30',
      weekdays: WORKDAYS,
      previous: '2026-03-27',
      next: '2026-03-31',
    },
    {
      name: 'once a week, on this day',
      day: THURSDAY,
      weekdays: ['thu'],
      previous: '2026-03-19',
      next: '2026-04-02',
    },
    {
      name: 'once a week, the day before',
      day: THURSDAY,
      weekdays: ['wed'],
      previous: '2026-03-25',
      next: '2026-04-01',
    },
    {
      name: 'once a week, the day after',
      day: THURSDAY,
      weekdays: ['fri'],
      previous: '2026-03-20',
      next: '2026-03-27',
    },
    {
      name: 'over New Year',
      day: '2026-01-01',
      weekdays: ['mon'],
      previous: '2025-12-29',
      next: '2026-01-05',
    },
  ] as const)('are the nearest before and after: $name', ({ day, weekdays, previous, next }) => {
    expect(previousMeetingDay(day, weekdays)).toBe(previous)
    expect(nextMeetingDay(day, weekdays)).toBe(next)
  })
})
