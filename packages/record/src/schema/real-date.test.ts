import { expect, it } from 'vitest'
import { FORMATS } from './real-date.ts'

it.each([
  '2026-03-26',
  '2026-03-31',
  '2024-02-29',
  '2000-02-29',
  '1970-01-01',
  '1970-01-01T00:00:00Z',
  '2199-12-31',
  '2199-12-31T23:59:59Z',
  '2026-03-26T00:00:00Z',
  '2026-12-31T23:59:59Z',
])('%s exists', (text) => expect(FORMATS['date-time'](text)).toBe(true))

it.each([
  '2026-02-29',
  '2100-02-29',
  '0000-01-01',
  '0000-01-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '2200-01-01',
  '9999-12-31T23:59:59Z',
  '2026-04-31',
  '2026-00-10',
  '2026-13-10',
  '2026-01-00',
  '2026-01-32',
  '2026-02-30T10:00:00Z',
  '2026-03-26T24:00:00Z',
  '2026-03-26T10:60:00Z',
  '2026-03-26T10:00:60Z',
])('%s does not exist', (text) => expect(FORMATS['date-time'](text)).toBe(false))

it.each(['', 'soon', '26.03.2026', '2026-3-26'])('leaves %j to the pattern of its field', (text) =>
  expect(FORMATS.date(text)).toBe(true),
)
