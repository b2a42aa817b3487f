import type { Confirmed } from '@triagebook/record'
import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import { aTicket, seenAt, set, triagedBy } from '../../test-data/a-ticket.ts'
import { bugFeatureRatio } from './bug-feature-ratio.ts'

const SCOPE = { asOf: 0, opened: 0, ownCodes: [] }
const confirmedAs = (value: Confirmed) =>
  seenAt(
    '2026-03-20T00:00:00Z',
    aTicket('t', '2026-03-02T09:00:00Z', set('2026-03-04T09:00:00Z', 'confirmed', value, 'lena')),
  )
const times = (count: number, value: Confirmed) => Array.from({ length: count }, () => confirmedAs(value))

describe('bugFeatureRatio', () => {
  it('gives counts, the share of bugs with its interval, and the rest beside them', () => {
    const cohort = [
      ...times(6, 'bug'),
      ...times(2, 'feature-request'),
      ...times(3, 'unconfirmed'),
      ...times(1, 'neither'),
    ]
    expect(bugFeatureRatio.measure(cohort, SCOPE)).toEqual({
      value: 0.75,
      n: 8,
      interval: wilson(6, 8),
      parts: [
        { label: 'Confirmed bugs', value: 6, unit: 'tickets' },
        { label: 'Confirmed feature requests', value: 2, unit: 'tickets' },
        { label: 'Unconfirmed', value: 3, unit: 'tickets', outside: true },
        { label: 'Neither', value: 1, unit: 'tickets', outside: true },
      ],
      notes: ['Bugs to feature requests 6 : 2.', 'Only 8 tickets: too few to read a change from.'],
    })
  })

  it('never divides by nothing: without feature requests it is all bugs', () => {
    expect(bugFeatureRatio.measure(times(5, 'bug'), SCOPE)).toMatchObject({ value: 1, n: 5 })
  })

  it('gives no share of four tickets', () => {
    expect(bugFeatureRatio.measure(times(4, 'bug'), SCOPE)).toMatchObject({
      value: null,
      n: 4,
      interval: null,
    })
  })

  it.each([
    { name: 'when it was triaged', chapters: [triagedBy('2026-03-03T09:00:00Z', 'lena')], day: '2026-03-03' },
    { name: 'when it was confirmed, where it was never triaged', chapters: [], day: '2026-03-04' },
  ])('places a ticket $name', ({ chapters, day }) => {
    const file = aTicket(
      't',
      '2026-03-02T09:00:00Z',
      ...chapters,
      set('2026-03-04T09:00:00Z', 'confirmed', 'bug', 'lena'),
    )
    const moment = bugFeatureRatio.moment(seenAt('2026-03-20T00:00:00Z', file)) ?? 0
    expect(new Date(moment * 1000).toISOString().slice(0, 10)).toBe(day)
  })
})
