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
    { pattern: 'dd.MM.yy', text: '04.03.00', expected: { ...NOON, year: 2000, hour: 0, minute: 0 } },
    { pattern: 'dd.MM.yy', text: '04.03.99', expected: { ...NOON, year: 1999, hour: 0, minute: 0 } },
    { pattern: 'd.M.y h a', text: '4.3.2026 1 AM', expected: { ...NOON, hour: 1, minute: 0 } },
    { pattern: 'd.M.y h a', text: '4.3.2026 12 AM', expected: { ...NOON, hour: 0, minute: 0 } },
    { pattern: 'd.M.y h a', text: '4.3.2026 12 PM', expected: { ...NOON, hour: 12, minute: 0 } },
    { pattern: 'd.M.y h a', text: '4.3.2026 11 PM', expected: { ...NOON, hour: 23, minute: 0 } },
    { pattern: 'd.M.y HH:mm', text: '4.3.2026 00:00', expected: { ...NOON, hour: 0, minute: 0 } },
    {
      pattern: 'd.M.y HH:mm:ss',
      text: '4.3.2026 23:59:59',
      expected: { ...NOON, hour: 23, minute: 59, second: 59 },
    },
    {
      pattern: 'd.M.y',
      text: '29.2.2024',
      expected: { ...NOON, year: 2024, month: 2, day: 29, hour: 0, minute: 0 },
    },
    {
      pattern: 'd.M.y',
      text: '29.2.2000',
      expected: { ...NOON, year: 2000, month: 2, day: 29, hour: 0, minute: 0 },
    },
    { pattern: 'd.M.y', text: '31.12.2026', expected: { ...NOON, month: 12, day: 31, hour: 0, minute: 0 } },
    {
      pattern: 'yyyy-MM-dd HHXXX',
      text: '2026-03-04 12+14:00',
      expected: { ...NOON, minute: 0, offset: 840 },
    },
    {
      pattern: 'yyyy-MM-dd HHXXX',
      text: '2026-03-04 12-14:00',
      expected: { ...NOON, minute: 0, offset: -840 },
    },
    { pattern: 'yyyy-MM-dd HHX', text: '2026-03-04 12-03', expected: { ...NOON, minute: 0, offset: -180 } },
    { pattern: 'yyyy-MM-dd HHXX', text: '2026-03-04 12+0530', expected: { ...NOON, minute: 0, offset: 330 } },
    { pattern: 'dd MMM yyyy', text: '04 MAR 2026', expected: { ...NOON, hour: 0, minute: 0 } },
    {
      pattern: 'dd MMMM yyyy',
      text: '04 december 2026',
      expected: { ...NOON, month: 12, hour: 0, minute: 0 },
    },
    { pattern: 'yyyy-MM-dd  HH:mm', text: '2026-03-04 12:05', expected: NOON },
    { pattern: 'yyyy.MM.dd (HH)', text: '2026.03.04 (12)', expected: { ...NOON, minute: 0 } },
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
    { name: 'the hour 0 of a clock of twelve hours', pattern: 'd.M.y h a', text: '4.3.2026 0 AM' },
    { name: 'the hour 13 in one digit more', pattern: 'd.M.y h a', text: '4.3.2026 13 AM' },
    { name: 'the minute 60', pattern: 'd.M.y HH:mm', text: '4.3.2026 12:60' },
    { name: 'the second 60', pattern: 'd.M.y HH:mm:ss', text: '4.3.2026 12:05:60' },
    { name: 'the day 0', pattern: 'd.M.y', text: '0.3.2026' },
    { name: 'the month 0', pattern: 'd.M.y', text: '4.0.2026' },
    { name: 'the month 13', pattern: 'd.M.y', text: '4.13.2026' },
    { name: '29 February of 1900', pattern: 'd.M.y', text: '29.2.1900' },
    { name: 'an offset of 14:01', pattern: 'yyyy-MM-dd HHXXX', text: '2026-03-04 12+14:01' },
    { name: 'an offset of -14:01', pattern: 'yyyy-MM-dd HHXXX', text: '2026-03-04 12-14:01' },
    { name: 'a dot of the pattern as any character', pattern: 'dd.MM.yyyy', text: '04-03-2026' },
    { name: 'words before the date', pattern: 'dd.MM.yyyy', text: 'on 04.03.2026' },
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
    'yyyy-MM-dd HH:ss',
    'yyyy-MM-dd HH:mm:SSS',
    'yyyy-MM-dd a',
    'yyyy-MM-dd HH:mm a',
    'yyyy-MM-dd HH hh a',
    'yyyy-MM-dd XXX',
    'yyyy-MM-dd HH:mm mm',
    'yyyy-yy-MM-dd',
    'yyyy-MM-MMM-dd',
    'yyyy-MM-ddTHH:mm',
    '',
    'today',
  ])('%s is no pattern', (pattern) => expect(datePattern(pattern)).toBeNull())
})
