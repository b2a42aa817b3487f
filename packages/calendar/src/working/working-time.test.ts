import { describe, expect, it } from 'vitest'
import { aCalendar, OFFICE } from '../../test-data/index.ts'
import { addWorkingTime, workingTime } from './working-time.ts'

const HOUR = 3600
const every = (zone: string, shifts: string) =>
  `{ time_zone: ${zone}, weekly: { ${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day}: [${shifts}]`).join(', ')} } }`

describe('workingTime counts', () => {
  it.each([
    { name: 'within a shift', from: '2026-03-26T09:30+01:00', to: '2026-03-26T11:00+01:00', hours: 1.5 },
    {
      name: 'no time before the first',
      from: '2026-03-26T00:00+01:00',
      to: '2026-03-26T09:00+01:00',
      hours: 0,
    },
    {
      name: 'no time after the last',
      from: '2026-03-26T17:00+01:00',
      to: '2026-03-26T23:00+01:00',
      hours: 0,
    },
    { name: 'a whole day', from: '2026-03-26T00:00+01:00', to: '2026-03-27T00:00+01:00', hours: 8 },
    { name: 'no lunch hour', from: '2026-03-27T11:00+01:00', to: '2026-03-27T14:00+01:00', hours: 2 },
    { name: 'no weekend', from: '2026-03-27T14:00+01:00', to: '2026-03-30T10:00+02:00', hours: 2 },
    { name: 'no holidays', from: '2026-04-02T16:00+02:00', to: '2026-04-07T10:00+02:00', hours: 2 },
    { name: 'nothing between equal moments', from: '2026-03-26T10:00Z', to: '2026-03-26T10:00Z', hours: 0 },
    { name: 'nothing backwards', from: '2026-03-26T10:00Z', to: '2026-03-25T10:00Z', hours: 0 },
    {
      name: 'on both sides of New Year',
      from: '2025-12-31T16:00+01:00',
      to: '2026-01-01T10:00+01:00',
      hours: 2,
    },
    {
      name: 'a year',
      from: '2026-01-01T00:00+01:00',
      to: '2027-01-01T00:00+01:00',
      hours: 209 * 8 + 52 * 5 - 13,
    },
  ])('$name', async ({ from, to, hours }) => {
    expect(workingTime(await aCalendar(), new Date(from), new Date(to))).toBe(hours * HOUR)
  })

  it('the whole seconds', async () => {
    const calendar = await aCalendar()
    const until = (to: string) => workingTime(calendar, new Date('2026-03-26T09:00:00+01:00'), new Date(to))
    expect(until('2026-03-26T09:00:00.999+01:00')).toBe(0)
    expect(until('2026-03-26T09:00:01+01:00')).toBe(1)
  })
})

/** Each from midnight to midnight in UTC, and longer than the change of the clocks. */
describe('workingTime, where the clocks change, counts', () => {
  it.each([
    {
      name: '23 hours of a day that skips one',
      zone: 'Europe/Berlin',
      shifts: '"00:00-24:00"',
      from: '2026-03-28T23:00Z',
      to: '2026-03-29T22:00Z',
      hours: 23,
    },
    {
      name: '25 hours of a day that repeats one',
      zone: 'Europe/Berlin',
      shifts: '"00:00-24:00"',
      from: '2026-10-24T22:00Z',
      to: '2026-10-25T23:00Z',
      hours: 25,
    },
    {
      name: 'nothing of a shift in the hour that is skipped',
      zone: 'Europe/Berlin',
      shifts: '"02:00-03:00"',
      from: '2026-03-28T12:00Z',
      to: '2026-03-29T12:00Z',
      hours: 0,
    },
    {
      name: 'twice a shift in the hour that is repeated',
      zone: 'Europe/Berlin',
      shifts: '"02:00-03:00"',
      from: '2026-10-24T12:00Z',
      to: '2026-10-25T12:00Z',
      hours: 2,
    },
    {
      name: 'nothing of the first hour that Santiago skips',
      zone: 'America/Santiago',
      shifts: '"00:00-01:00"',
      from: '2026-09-05T12:00Z',
      to: '2026-09-06T12:00Z',
      hours: 0,
    },
    {
      name: 'twice the last hour that Santiago repeats',
      zone: 'America/Santiago',
      shifts: '"23:00-24:00"',
      from: '2026-04-04T12:00Z',
      to: '2026-04-05T12:00Z',
      hours: 2,
    },
    {
      name: 'nothing of the first hour that Cairo skips',
      zone: 'Africa/Cairo',
      shifts: '"00:00-01:00"',
      from: '2024-04-25T12:00Z',
      to: '2024-04-26T12:00Z',
      hours: 0,
    },
    {
      name: 'twice the last hour that Beirut repeats',
      zone: 'Asia/Beirut',
      shifts: '"23:00-24:00"',
      from: '2026-10-24T12:00Z',
      to: '2026-10-25T12:00Z',
      hours: 2,
    },
    {
      name: 'nothing of the day that Samoa skipped',
      zone: 'Pacific/Apia',
      shifts: '"00:00-24:00"',
      from: '2011-12-30T09:00Z',
      to: '2011-12-30T11:00Z',
      hours: 2,
    },
  ])('$name', async ({ zone, shifts, from, to, hours }) => {
    const calendar = await aCalendar(every(zone, shifts))
    expect(workingTime(calendar, new Date(from), new Date(to))).toBe(hours * HOUR)
  })

  it('no holiday that Samoa skipped, and the days on both sides of it', async () => {
    const on = (holidays: string) =>
      aCalendar(every('Pacific/Apia', '"12:00-13:00"').replace(/ \}$/, `, holidays: [${holidays}] }`))
    const worked = async (holidays: string) =>
      workingTime(await on(holidays), new Date('2011-12-29T10:00Z'), new Date('2011-12-31T10:00Z')) / HOUR
    expect(await worked('')).toBe(2)
    expect(await worked('"2011-12-30"')).toBe(2)
    expect(await worked('"2011-12-31"')).toBe(1)
  })
})

describe('addWorkingTime', () => {
  it.each([
    { name: 'no time', from: '2026-03-28T10:00Z', hours: 0, end: '2026-03-28T10:00Z' },
    { name: 'time within a shift', from: '2026-03-26T10:00+01:00', hours: 2, end: '2026-03-26T12:00+01:00' },
    {
      name: 'time to the very end of a shift',
      from: '2026-03-26T09:00+01:00',
      hours: 8,
      end: '2026-03-26T17:00+01:00',
    },
    {
      name: 'a second more than a shift',
      from: '2026-03-26T09:00+01:00',
      hours: 8 + 1 / HOUR,
      end: '2026-03-27T09:00:01+01:00',
    },
    {
      name: 'time that begins before work',
      from: '2026-03-26T06:00+01:00',
      hours: 1,
      end: '2026-03-26T10:00+01:00',
    },
    {
      name: 'time over lunch, a weekend and a change of the clocks',
      from: '2026-03-27T11:30+01:00',
      hours: 3,
      end: '2026-03-30T09:30+02:00',
    },
    { name: 'time over holidays', from: '2026-04-02T16:00+02:00', hours: 2, end: '2026-04-07T10:00+02:00' },
    {
      name: 'more than a year',
      from: '2026-01-01T00:00+01:00',
      hours: 209 * 8 + 52 * 5 - 13 + 1,
      end: '2027-01-01T10:00+01:00',
    },
  ])('adds $name', async ({ from, hours, end }) => {
    expect(addWorkingTime(await aCalendar(OFFICE), new Date(from), hours * HOUR)).toEqual(new Date(end))
  })
})
