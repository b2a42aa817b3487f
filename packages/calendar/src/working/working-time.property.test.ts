import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WEEKDAYS, type Weekday } from '../day.ts'
import { type Shift, workingCalendar } from './working-calendar.ts'
import { addWorkingTime, workingTime } from './working-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** Days on which clocks change, many of them at midnight, and places where they never do. */
const CHANGES = [
  { zone: 'America/Santiago', day: '2026-09-06' },
  { zone: 'America/Santiago', day: '2026-04-05' },
  { zone: 'Africa/Cairo', day: '2024-04-26' },
  { zone: 'Africa/Cairo', day: '2024-11-01' },
  { zone: 'Asia/Beirut', day: '2026-03-29' },
  { zone: 'Asia/Beirut', day: '2026-10-25' },
  { zone: 'America/Havana', day: '2026-03-08' },
  { zone: 'America/Havana', day: '2026-11-01' },
  { zone: 'America/St_Johns', day: '2006-10-29' }, // at one minute past midnight, back into the day before
  { zone: 'Pacific/Apia', day: '2011-12-30' }, // a day that never was
  { zone: 'Europe/Berlin', day: '2026-03-29' },
  { zone: 'Europe/Berlin', day: '2026-10-25' },
  { zone: 'Australia/Lord_Howe', day: '2026-04-05' },
  { zone: 'Africa/Casablanca', day: '2026-02-15' },
  { zone: 'Asia/Kathmandu', day: '2026-01-01' },
  { zone: 'UTC', day: '2025-12-31' },
] as const

/** Times of a day in quarters of an hour, so that a shift begins and ends in an hour that changes. */
const shifts: fc.Arbitrary<readonly Shift[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((times) => {
    const sorted = times.toSorted((a, b) => a - b).map((time) => time * 15 * MINUTE)
    return sorted.flatMap((begin, index) => {
      const end = sorted[index + 1]
      return index % 2 === 0 && end !== undefined ? [{ begin, end }] : []
    })
  })

const cases = fc.record({
  change: fc.constantFrom(...CHANGES),
  weekly: fc.record(
    Object.fromEntries(WEEKDAYS.map((day) => [day, shifts])) as Record<Weekday, typeof shifts>,
  ),
  isOff: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  begin: fc.integer({ min: -36 * 60, max: 24 * 60 }),
  length: fc.integer({ min: 0, max: 48 * 60 }),
  /** From the begin on, in minutes; some overlap, some are empty, some lie outside. */
  stands: fc.array(
    fc.record({ after: fc.integer({ min: -120, max: 48 * 60 }), length: fc.integer({ min: 0, max: 600 }) }),
    { maxLength: 3 },
  ),
})

describe('working time around changes of the clocks', () => {
  it('is as many minutes as there are at which a clock on the wall shows working time, without the pauses', () => {
    fc.assert(
      fc.property(cases, ({ change: { zone, day }, weekly, isOff, begin, length, stands }) => {
        const midnight = Date.parse(`${day}T00:00Z`)
        const off = isOff.flatMap((yes, index) =>
          yes ? new Date(midnight + (index - 2) * DAY).toISOString().slice(0, 10) : [],
        )
        const calendar = workingCalendar({ timeZone: zone, weekly, isHoliday: (one) => off.includes(one) })
        const from = new Date(midnight + begin * MINUTE)
        const to = new Date(from.getTime() + length * MINUTE)
        const pauses = stands.map((one) => {
          const start = from.getTime() + one.after * MINUTE
          return { from: new Date(start), to: new Date(start + one.length * MINUTE) }
        })
        const clock = workingClock(zone, weekly, off)
        const isWorking = (moment: number) =>
          clock(moment) && !pauses.some((one) => one.from.getTime() <= moment && moment < one.to.getTime())
        const minutes = Array.from({ length }, (_, index) => from.getTime() + index * MINUTE)
        const worked = workingTime(calendar, from, to, pauses)
        expect(worked).toBe(minutes.filter(isWorking).length * 60)

        // The last minute of it begins before the end, and is worked.
        const end = addWorkingTime(calendar, from, worked, pauses).getTime()
        expect(end).toBeLessThanOrEqual(to.getTime())
        expect(workingTime(calendar, from, new Date(end), pauses)).toBe(worked)
        if (worked > 0) expect(isWorking(end - MINUTE)).toBe(true)
      }),
    )
  })
})

/** The other way: asks Intl what the clock on the wall shows, and looks it up in the week. */
function workingClock(
  timeZone: string,
  weekly: Readonly<Record<Weekday, readonly Shift[]>>,
  off: readonly string[],
) {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (moment: number): boolean => {
    const [, name = '', day, month, year, hour, minute] =
      /^(\w{3}),? (\d\d)\/(\d\d)\/(\d{4}), (\d\d):(\d\d)$/.exec(clock.format(moment)) ?? []
    const weekday = WEEKDAYS.find((one) => one === name.toLowerCase())
    if (weekday === undefined) throw new Error(`Intl shows ${clock.format(moment)}`)
    const time = (Number(hour) * 60 + Number(minute)) * MINUTE
    return (
      !off.includes(`${year}-${month}-${day}`) &&
      weekly[weekday].some(({ begin, end }) => time >= begin && time < end)
    )
  }
}
