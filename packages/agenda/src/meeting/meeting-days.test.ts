import { describe, expect, it } from 'vitest'
import { isMeetingDay, meetingsBefore, nextMeetingDay, previousMeetingDay } from './meeting-days.ts'

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const THURSDAY = '2026-03-26'

/** Easter of 2026: Friday and Monday. */
const EASTER = ['2026-04-03', '2026-04-06']
const isHoliday = (day: string) => EASTER.includes(day)

describe('meeting days', () => {
  it.each([
    { day: '2026-03-27', weekdays: WORKDAYS, expected: true },
    { day: '2026-03-28', weekdays: WORKDAYS, expected: false },
    { day: '2026-03-28', weekdays: ['sat'], expected: true },
    { day: '2026-04-02', weekdays: WORKDAYS, expected: true },
    { day: '2026-04-03', weekdays: WORKDAYS, expected: false },
  ] as const)('say of $day on $weekdays: $expected', ({ day, weekdays, expected }) => {
    expect(isMeetingDay(day, { weekdays, isHoliday })).toBe(expected)
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
      name: 'before holidays and a weekend',
      day: '2026-04-02',
      weekdays: WORKDAYS,
      previous: '2026-04-01',
      next: '2026-04-07',
    },
    {
      name: 'after them',
      day: '2026-04-07',
      weekdays: WORKDAYS,
      previous: '2026-04-02',
      next: '2026-04-08',
    },
    {
      name: 'once a week, on a day that is a holiday next time',
      day: '2026-03-27',
      weekdays: ['fri'],
      previous: '2026-03-20',
      next: '2026-04-10',
    },
    {
      name: 'over New Year',
      day: '2026-01-01',
      weekdays: ['mon'],
      previous: '2025-12-29',
      next: '2026-01-05',
    },
  ] as const)('are the nearest before and after: $name', ({ day, weekdays, previous, next }) => {
    expect(previousMeetingDay(day, { weekdays, isHoliday })).toBe(previous)
    expect(nextMeetingDay(day, { weekdays, isHoliday })).toBe(next)
  })

  it.each([
    { from: '2026-04-08', meetings: 0, name: 'the day itself' },
    { from: '2026-04-09', meetings: 0, name: 'a day after it' },
    { from: '2026-04-07', meetings: 1, name: 'the meeting day before' },
    { from: '2026-04-03', meetings: 1, name: 'the first of the holidays before that' },
    { from: '2026-04-02', meetings: 2, name: 'the day before these' },
    { from: '2026-03-30', meetings: 5, name: 'the Monday before' },
    { from: '2026-03-28', meetings: 5, name: 'the weekend before that' },
  ])('count from $name: $meetings', ({ from, meetings }) => {
    const before = meetingsBefore('2026-04-08', { weekdays: WORKDAYS, isHoliday })
    expect(before(from)).toBe(meetings)
    expect([before('2026-03-01'), before(from)]).toEqual([25, meetings])
  })
})
