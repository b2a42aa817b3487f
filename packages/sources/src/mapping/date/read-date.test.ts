import { describe, expect, it } from 'vitest'
import { datePattern } from './date-pattern.ts'
import { type DateRules, dateReader } from './read-date.ts'

const reader = (patterns: readonly string[], rules: Partial<DateRules> = {}) =>
  dateReader({
    patterns: patterns.flatMap((pattern) => datePattern(pattern) ?? []),
    timeZone: 'Europe/Berlin',
    setBack: null,
    ...rules,
  })

describe('dateReader', () => {
  it.each([
    {
      name: 'takes a time to UTC',
      text: '04.03.2026 12:05',
      expected: { kind: 'instant', at: '2026-03-04T11:05:00Z' },
    },
    {
      name: 'does not read what no pattern fits',
      text: '2026-03-04 12:05',
      expected: { kind: 'unreadable' },
    },
    { name: 'says that a time never was', text: '29.03.2026 02:30', expected: { kind: 'skipped' } },
    { name: 'says that a time was twice', text: '25.10.2026 02:30', expected: { kind: 'twice' } },
  ])('$name', ({ text, expected }) => expect(reader(['dd.MM.yyyy HH:mm'])(text)).toEqual(expected))

  it.each([
    { setBack: 'earlier', at: '2026-10-25T00:30:00Z' },
    { setBack: 'later', at: '2026-10-25T01:30:00Z' },
  ] as const)('takes the $setBack of two moments where that is asked for', ({ setBack, at }) =>
    expect(reader(['dd.MM.yyyy HH:mm'], { setBack })('25.10.2026 02:30')).toEqual({ kind: 'instant', at }),
  )

  const both = reader(['dd/MM/yyyy', 'MM/dd/yyyy'])
  it('never chooses between two moments', () =>
    expect(both('03/04/2026')).toEqual({
      kind: 'two-ways',
      ways: ['2026-04-02T22:00:00Z', '2026-03-03T23:00:00Z'],
    }))
  it('reads what two patterns mean alike, and what only one of them fits', () => {
    expect(both('05/05/2026')).toEqual({ kind: 'instant', at: '2026-05-04T22:00:00Z' })
    expect(both('25/04/2026')).toEqual({ kind: 'instant', at: '2026-04-24T22:00:00Z' })
  })

  it('believes an offset more than the zone', () =>
    expect(reader(['yyyy-MM-dd HH:mmXXX'])('2026-03-04 12:05+09:00')).toEqual({
      kind: 'instant',
      at: '2026-03-04T03:05:00Z',
    }))

  it('reads without patterns ISO 8601 with a zone, and no time without one', () => {
    expect(reader([])('2026-03-04T12:05:00+01:00')).toEqual({ kind: 'instant', at: '2026-03-04T11:05:00Z' })
    expect(reader([])('2026-03-04T12:05:00')).toEqual({ kind: 'unreadable' })
  })
})
