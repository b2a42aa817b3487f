import { addDays, weekdayOf } from '@triagebook/calendar'
import { settingsFrom } from '@triagebook/record/test-data'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTEXT, NOW } from '../../test-data/a-ticket.ts'
import { DAY_WORDS, readDay } from './read-day.ts'

const inZone = (zone: string, now = NOW) => ({
  ...CONTEXT,
  now,
  settings: settingsFrom(`version: 1\ntime_zone: ${zone}\nteams: { java: { name: J } }\n`),
})

/** The day, or the code of what is wrong. */
function dayOf(word: string, context = CONTEXT): string | undefined {
  const result = readDay(word, context)
  return result.ok ? result.value : result.problems[0].code
}

describe('on Wednesday, 2026-04-01', () => {
  it.each([
    { word: '2026-04-01', day: '2026-04-01' },
    { word: '2026-03-31', day: 'decide/day-in-the-past' },
    { word: '2028-02-29', day: '2028-02-29' },
    { word: '2027-02-29', day: 'decide/not-a-day' },
    { word: '2026-13-01', day: 'decide/not-a-day' },
    { word: '2026-4-2', day: 'decide/not-a-day' },
    { word: '02.04.2026', day: 'decide/not-a-day' },
    { word: 'today', day: '2026-04-01' },
    { word: 'tomorrow', day: '2026-04-02' },
    { word: 'yesterday', day: 'decide/not-a-day' },
    { word: 'thursday', day: '2026-04-02' },
    { word: 'tuesday', day: '2026-04-07' },
    { word: 'wednesday', day: '2026-04-08' },
    { word: 'Wed', day: '2026-04-08' },
    { word: 'thurs', day: '2026-04-02' },
    { word: 'th', day: 'decide/not-a-day' },
    { word: 'mond', day: '2026-04-06' },
    { word: 'mondays', day: 'decide/not-a-day' },
    { word: '', day: 'decide/not-a-day' },
  ])('$word is $day', ({ word, day }) => {
    expect(dayOf(word)).toBe(day)
  })
})

it.each([
  { zone: 'Europe/Berlin', now: '2026-04-01T21:59:59Z', today: '2026-04-01', tomorrow: '2026-04-02' },
  { zone: 'Europe/Berlin', now: '2026-04-01T22:00:00Z', today: '2026-04-02', tomorrow: '2026-04-03' },
  { zone: 'America/New_York', now: '2026-04-02T03:59:59Z', today: '2026-04-01', tomorrow: '2026-04-02' },
  { zone: 'UTC', now: '2026-12-31T23:59:59Z', today: '2026-12-31', tomorrow: '2027-01-01' },
])('in $zone at $now today is $today', ({ zone, now, today, tomorrow }) => {
  const context = inZone(zone, new Date(now))
  expect(dayOf('today', context)).toBe(today)
  expect(dayOf('tomorrow', context)).toBe(tomorrow)
  expect(dayOf(today, context)).toBe(today)
  expect(dayOf(addDays(today, -1), context)).toBe('decide/day-in-the-past')
})

it('takes a weekday for that day of the next seven, today not among them', () => {
  const weekday = fc.constantFrom(...DAY_WORDS.slice(2))
  const now = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(weekday, now, (word, at) => {
      const context = inZone('UTC', at)
      const today = at.toISOString().slice(0, 10)
      const day = dayOf(word, context) ?? ''
      expect(word.startsWith(weekdayOf(day))).toBe(true)
      expect(day > today && day <= addDays(today, 7)).toBe(true)
    }),
  )
})
