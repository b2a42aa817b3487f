import { describe, expect, it } from 'vitest'
import { anIncomingTicket, aRefusal } from '../../contract/an-incoming-ticket.ts'
import type { IncomingTicket } from '../../kit/incoming-ticket.ts'
import { repeatedRows } from './repeated-rows.ts'

const rowAt = (line: number) => ({
  at: { path: 'rows.csv', line, col: 1 },
  skipped: 'the row' as const,
  cell: () => null,
  cellAt: () => ({ path: 'rows.csv', line, col: 1 }),
})
const incoming = (part: Partial<IncomingTicket> = {}) => ({
  kind: 'ticket' as const,
  ticket: anIncomingTicket(part),
})

describe('a row after another', () => {
  const first = incoming()
  it.each([
    { name: 'the same', second: incoming(), isRefused: false },
    { name: 'the same but for its raw cells', second: incoming({ raw: { a: 1 } }), isRefused: false },
    { name: 'with another id', second: incoming({ nativeId: '2', title: 'Other' }), isRefused: false },
    {
      name: 'with another time',
      second: incoming({ updatedAt: '2026-01-01T00:00:01Z', title: 'Other' }),
      isRefused: false,
    },
    { name: 'with other content', second: incoming({ title: 'Other' }), isRefused: true },
    { name: 'that was refused', second: aRefusal('source/unknown-status'), isRefused: false },
  ])(
    'is refused if it has the id and the time of the first and other content: $name',
    ({ second, isRefused }) => {
      const check = repeatedRows()
      expect(check(first, rowAt(2))).toBe(first)
      const given = check(second, rowAt(3))
      if (isRefused)
        expect(given).toMatchObject({
          kind: 'refused',
          nativeId: '1',
          problem: {
            code: 'source/repeated-row',
            message: expect.stringContaining('of line 2,'),
            at: { line: 3 },
          },
        })
      else expect(given).toBe(second)
    },
  )

  it.each([
    { others: 9_999, kind: 'refused' },
    { others: 10_000, kind: 'ticket' },
  ])('is compared with one that is $others rows before: $kind', ({ others, kind }) => {
    const check = repeatedRows()
    check(first, rowAt(1))
    for (let index = 0; index < others; index++) check(incoming({ nativeId: `other-${index}` }), rowAt(2))
    expect(check(incoming({ title: 'Other' }), rowAt(3)).kind).toBe(kind)
  })
})
