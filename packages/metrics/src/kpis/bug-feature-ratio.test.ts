import type { Confirmed } from '@triagebook/record'
import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import { aTicket, measured, seenAt, set, triagedBy } from '../../test-data/a-ticket.ts'
import { bugFeatureRatio } from './bug-feature-ratio.ts'

const confirmedAs = (value: Confirmed) =>
  seenAt(
    '2026-03-20T00:00:00Z',
    aTicket('t', '2026-03-02T09:00:00Z', set('2026-03-04T09:00:00Z', 'confirmed', value, 'lena')),
  )
const times = (count: number, value: Confirmed) => Array.from({ length: count }, () => confirmedAs(value))

describe('bugFeatureRatio', () => {
  it('gives counts, the share of bugs with its interval, and the rest separately', () => {
    const cohort = [
      ...times(6, 'bug'),
      ...times(2, 'feature-request'),
      ...times(3, 'unconfirmed'),
      ...times(1, 'neither'),
    ]
    expect(measured(bugFeatureRatio, cohort)).toEqual({
      value: 0.75,
      n: 8,
      interval: wilson(6, 8),
      parts: [
        { label: 'Confirmed bugs', value: 6, unit: 'tickets' },
        { label: 'Confirmed feature requests', value: 2, unit: 'tickets' },
        { label: 'Unconfirmed', value: 3, unit: 'tickets', outside: true },
        { label: 'Neither', value: 1, unit: 'tickets', outside: true },
      ],
      notes: ['Only 8 tickets: too few to compare with another period.'],
    })
  })

  it('never divides by nothing: without feature requests it is all bugs', () => {
    expect(measured(bugFeatureRatio, times(5, 'bug'))).toMatchObject({ value: 1, n: 5 })
  })

  it.each([
    {
      n: 0,
      value: null,
      notes: ['Too few tickets (0): a share needs at least 5.'],
    },
    {
      n: 4,
      value: null,
      notes: ['Too few tickets (4): a share needs at least 5.'],
    },
    {
      n: 5,
      value: 1,
      notes: ['Only 5 tickets: too few to compare with another period.'],
    },
    {
      n: 19,
      value: 1,
      notes: ['Only 19 tickets: too few to compare with another period.'],
    },
    { n: 20, value: 1, notes: [] },
  ])('gives of $n tickets the share $value', ({ n, value, notes }) => {
    const interval = value === null ? null : wilson(n, n)
    expect(measured(bugFeatureRatio, times(n, 'bug'))).toMatchObject({ value, n, interval, notes })
  })

  it.each([
    { name: 'when it was triaged', changes: [triagedBy('2026-03-03T09:00:00Z', 'lena')], day: '2026-03-03' },
    { name: 'when it was confirmed, where it was never triaged', changes: [], day: '2026-03-04' },
    {
      name: 'when it was triaged, though it was confirmed before',
      changes: [triagedBy('2026-03-05T09:00:00Z', 'lena')],
      day: '2026-03-05',
    },
  ])('places a ticket $name', ({ changes, day }) => {
    const file = aTicket(
      't',
      '2026-03-02T09:00:00Z',
      ...changes,
      set('2026-03-04T09:00:00Z', 'confirmed', 'bug', 'lena'),
    )
    const moment = bugFeatureRatio.moment(seenAt('2026-03-20T00:00:00Z', file)) ?? 0
    expect(new Date(moment * 1000).toISOString().slice(0, 10)).toBe(day)
  })

  it('leaves out a ticket that is neither triaged nor confirmed', () => {
    const ticket = seenAt('2026-03-20T00:00:00Z', aTicket('t', '2026-03-02T09:00:00Z'))
    expect(bugFeatureRatio.moment(ticket)).toBeNull()
  })
})
