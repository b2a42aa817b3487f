import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './day.ts'
import { dayStart, localDay, localTime } from './local-day.ts'

const HOUR = 3_600_000

describe('localDay', () => {
  it.each([
    {
      name: 'east of Greenwich it is tomorrow already',
      at: '2026-03-26T23:30:00Z',
      timeZone: 'Europe/Berlin',
      expected: '2026-03-27',
    },
    {
      name: 'west of Greenwich it is still yesterday',
      at: '2026-03-26T03:30:00Z',
      timeZone: 'America/New_York',
      expected: '2026-03-25',
    },
    {
      name: 'in UTC the day of the instant',
      at: '2026-03-26T23:59:59Z',
      timeZone: 'UTC',
      expected: '2026-03-26',
    },
    {
      name: 'summer time moves midnight',
      at: '2026-07-01T22:00:00Z',
      timeZone: 'Europe/Berlin',
      expected: '2026-07-02',
    },
    {
      name: 'winter time moves it back',
      at: '2026-12-01T22:00:00Z',
      timeZone: 'Europe/Berlin',
      expected: '2026-12-01',
    },
    {
      name: 'the last moment before midnight',
      at: '2026-03-26T22:59:59.999Z',
      timeZone: 'Europe/Berlin',
      expected: '2026-03-26',
    },
    {
      name: 'midnight itself',
      at: '2026-03-26T23:00:00Z',
      timeZone: 'Europe/Berlin',
      expected: '2026-03-27',
    },
    {
      name: 'Santiago shows the last hour of a day twice',
      at: '2026-04-05T03:30:00Z',
      timeZone: 'America/Santiago',
      expected: '2026-04-04',
    },
    {
      name: 'an offset of 45 minutes counts',
      at: '2026-03-26T18:15:00Z',
      timeZone: 'Asia/Kathmandu',
      expected: '2026-03-27',
    },
  ])('$name', ({ at, timeZone, expected }) => {
    expect(localDay(new Date(at), timeZone)).toBe(expected)
  })
})

describe('localTime', () => {
  it.each([
    { at: '2026-03-26T08:00:00Z', timeZone: 'Europe/Berlin', expected: '09:00' },
    { at: '2026-03-26T07:59:59.999Z', timeZone: 'Europe/Berlin', expected: '08:59' },
    { at: '2026-07-01T07:00:00Z', timeZone: 'Europe/Berlin', expected: '09:00' },
    { at: '2026-03-26T23:05:00Z', timeZone: 'Europe/Berlin', expected: '00:05' },
    { at: '2026-03-26T18:15:00Z', timeZone: 'Asia/Kathmandu', expected: '00:00' },
  ])('is $expected in $timeZone at $at', ({ at, timeZone, expected }) => {
    expect(localTime(new Date(at), timeZone)).toBe(expected)
  })
})

describe('dayStart', () => {
  it.each([
    { name: 'winter', day: '2026-03-29', timeZone: 'Europe/Berlin', expected: '2026-03-28T23:00:00.000Z' },
    { name: 'summer', day: '2026-03-30', timeZone: 'Europe/Berlin', expected: '2026-03-29T22:00:00.000Z' },
    {
      name: 'midnight skipped',
      day: '2026-04-24',
      timeZone: 'Africa/Cairo',
      expected: '2026-04-23T22:00:00.000Z',
    },
    {
      name: 'midnight skipped in Santiago',
      day: '2026-09-06',
      timeZone: 'America/Santiago',
      expected: '2026-09-06T04:00:00.000Z',
    },
    {
      name: 'after Santiago showed the hour before midnight twice',
      day: '2026-04-05',
      timeZone: 'America/Santiago',
      expected: '2026-04-05T04:00:00.000Z',
    },
    {
      name: 'midnight skipped in Beirut',
      day: '2026-03-29',
      timeZone: 'Asia/Beirut',
      expected: '2026-03-28T22:00:00.000Z',
    },
    {
      name: 'midnight skipped in Asuncion, as long as it had summer time',
      day: '2023-10-01',
      timeZone: 'America/Asuncion',
      expected: '2023-10-01T04:00:00.000Z',
    },
    { name: 'west', day: '2026-03-26', timeZone: 'America/New_York', expected: '2026-03-26T04:00:00.000Z' },
  ])('is the first moment: $name', ({ day, timeZone, expected }) => {
    expect(dayStart(day, timeZone).toISOString()).toBe(expected)
  })

  it.each([
    { name: 'the clocks go forward', zone: 'Europe/Berlin', day: '2026-03-29', hours: 23 },
    { name: 'the clocks go back', zone: 'Europe/Berlin', day: '2026-10-25', hours: 25 },
    { name: 'the clocks stay', zone: 'Europe/Berlin', day: '2026-06-10', hours: 24 },
    { name: 'they go forward at midnight', zone: 'America/Santiago', day: '2026-09-06', hours: 23 },
    { name: 'they go back at the end of the day', zone: 'America/Santiago', day: '2026-04-04', hours: 25 },
    { name: 'they go back at the end of the day', zone: 'Africa/Cairo', day: '2026-10-29', hours: 25 },
    { name: 'they go back at the end of the day', zone: 'Asia/Beirut', day: '2026-10-24', hours: 25 },
  ])('makes a day of $hours hours in $zone when $name', ({ zone, day, hours }) => {
    const length = dayStart(addDays(day, 1), zone).getTime() - dayStart(day, zone).getTime()
    expect(length / HOUR).toBe(hours)
  })

  it('is on its day, and the moment before is on the day before', () => {
    const aZone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'Pacific/Apia', 'UTC')
    const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1995-01-01', days))
    fc.assert(
      fc.property(aDay, aZone, (day, timeZone) => {
        fc.pre(timeZone !== 'Pacific/Apia' || day !== '2011-12-30') // no such day there: it crossed the date line
        const start = dayStart(day, timeZone)
        expect(localDay(start, timeZone)).toBe(day)
        expect(localDay(new Date(start.getTime() - 1), timeZone) < day).toBe(true)
      }),
    )
  })
})
