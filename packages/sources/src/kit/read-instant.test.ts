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
])('takes %s to %s', (told, read) => expect(readInstant(told)).toBe(read))

it.each([
  { name: 'without a zone', told: '2026-03-26T10:56:07' },
  { name: 'of no day', told: '2026-02-30T10:56:07Z' },
  { name: 'of no hour', told: '2026-03-26T25:00:00Z' },
  { name: 'of a day alone', told: '2026-03-26' },
  { name: 'in another order', told: '26/03/2026 10:56' },
  { name: 'as a number', told: 1775581501 },
  { name: 'that is not there', told: null },
])('does not guess a time $name', ({ told }) => expect(readInstant(told)).toBeNull())
