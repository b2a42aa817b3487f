import { expect, it } from 'vitest'
import { readInstant } from './read-instant.ts'

it.each([
  ['2026-03-26T10:56:07Z', '2026-03-26T10:56:07Z'],
  ['2026-03-26T10:56:07.999Z', '2026-03-26T10:56:07Z'],
  ['2026-03-26T10:56Z', '2026-03-26T10:56:00Z'],
  ['2026-03-26T12:56:07+02:00', '2026-03-26T10:56:07Z'],
  ['2026-03-26T12:56:07+0200', '2026-03-26T10:56:07Z'],
  ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00Z'],
  ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59Z'],
  ['2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00Z'],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59Z'],
  ['2026-12-31T20:00:00-05:30', '2027-01-01T01:30:00Z'],
])('takes %s to %s', (value, read) => expect(readInstant(value)).toBe(read))

it.each([
  { name: 'without a zone', value: '2026-03-26T10:56:07' },
  { name: 'of no day', value: '2026-02-30T10:56:07Z' },
  { name: 'of 29 February of a common year', value: '2026-02-29T10:56:07Z' },
  { name: 'of 29 February of 2100', value: '2100-02-29T10:56:07Z' },
  { name: 'of the year 0', value: '0000-03-26T10:56:07Z' },
  { name: 'before 1970 in UTC', value: '1970-01-01T00:59:59+01:00' },
  { name: 'after 2199 in UTC', value: '2199-12-31T23:59:59-01:00' },
  { name: 'of the day 0', value: '2026-03-00T10:56:07Z' },
  { name: 'of 31 April', value: '2026-04-31T10:56:07Z' },
  { name: 'of the month 0', value: '2026-00-01T10:56:07Z' },
  { name: 'of the month 13', value: '2026-13-01T10:56:07Z' },
  { name: 'of the minute 60', value: '2026-03-26T10:60:07Z' },
  { name: 'with words after it', value: '2026-03-26T10:56:07Z.' },
  { name: 'with a space for the T', value: '2026-03-26 10:56:07Z' },
  { name: 'of no hour', value: '2026-03-26T25:00:00Z' },
  { name: 'of a day alone', value: '2026-03-26' },
  { name: 'in another order', value: '26/03/2026 10:56' },
  { name: 'as a number', value: 1775581501 },
  { name: 'that is not there', value: null },
])('does not guess a time $name', ({ value }) => expect(readInstant(value)).toBeNull())
