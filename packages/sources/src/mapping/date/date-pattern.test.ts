import { describe, expect, it } from 'vitest'
import { datePattern } from './date-pattern.ts'

const NOON = { year: 2026, month: 3, day: 4, hour: 12, minute: 5, second: 0, offset: null }

describe('datePattern', () => {
  it.each([
    { pattern: 'dd.MM.yyyy HH:mm', text: '04.03.2026 12:05', expected: NOON },
    { pattern: 'MM/dd/yyyy h:mm a', text: '03/04/2026 12:05 pm', expected: NOON },
    { pattern: 'MM/dd/yyyy hh:mm a', text: '03/04/2026 12:05 AM', expected: { ...NOON, hour: 0 } },
    { pattern: 'dd/MMM/yy HH:mm', text: '04/Mar/26 12:05', expected: NOON },
    {
      pattern: 'EEE, d MMMM yyyy H:mm:ss',
      text: 'Wed, 4 March 2026 12:05:09',
      expected: { ...NOON, second: 9 },
    },
    {
      pattern: "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
      text: '2026-03-04T12:05:00.250+05:30',
      expected: { ...NOON, offset: 330 },
    },
    { pattern: "yyyy-MM-dd'T'HH:mmX", text: '2026-03-04T12:05Z', expected: { ...NOON, offset: 0 } },
    { pattern: "d 'o''clock' M y H", text: "4 o'clock 3 2026 12", expected: { ...NOON, minute: 0 } },
    { pattern: 'dd.MM.yy', text: '04.03.29', expected: { ...NOON, year: 2029, hour: 0, minute: 0 } },
    { pattern: 'dd.MM.yy', text: '04.03.30', expected: { ...NOON, year: 1930, hour: 0, minute: 0 } },
  ])('reads “$text” by $pattern', ({ pattern, text, expected }) =>
    expect(datePattern(pattern)?.read(text)).toEqual(expected),
  )

  it.each([
    { name: 'one digit where two are asked for', pattern: 'dd.MM.yyyy', text: '4.3.2026' },
    { name: 'words after the date', pattern: 'dd.MM.yyyy', text: '04.03.2026 about noon' },
    { name: 'a day that no month has', pattern: 'dd.MM.yyyy', text: '31.04.2026' },
    { name: '29 February of a common year', pattern: 'dd.MM.yyyy', text: '29.02.2026' },
    { name: 'the hour 24', pattern: 'dd.MM.yyyy HH:mm', text: '04.03.2026 24:00' },
    {
      name: 'the hour 13 of a clock of twelve hours',
      pattern: 'dd.MM.yyyy hh:mm a',
      text: '04.03.2026 13:00 PM',
    },
    { name: 'an offset that no place has', pattern: 'yyyy-MM-dd HH:mmXXX', text: '2026-03-04 12:05+25:00' },
    { name: 'a month that does not exist', pattern: 'dd MMM yyyy', text: '04 Mrz 2026' },
  ])('does not read $name', ({ pattern, text }) => expect(datePattern(pattern)?.read(text)).toBeNull())

  it.each([
    'DD.MM.YYYY',
    'dd.mm.yyyy',
    'dd.MM',
    'yyyy-MM-dd hh:mm',
    'dd.MM.yyyy dd',
    'HH:mm',
    'yyyy-MM-dd mm',
    'today',
  ])('%s is no pattern', (pattern) => expect(datePattern(pattern)).toBeNull())
})
