import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import { aTicket, type Change, measured, rated, seenAt, solved } from '../../test-data/a-ticket.ts'
import { csat } from './csat.ts'

const AS_OF = '2026-03-20T00:00:00Z'
const OPENED = '2026-03-02T09:00:00Z'
const see = (...changes: readonly Change[]) => seenAt(AS_OF, aTicket('t', OPENED, ...changes))
const offered: Change = { source: { satisfaction: { csat: { offered_at: OPENED } } } }
const ratedWithoutTime: Change = { source: { satisfaction: { csat: { rating: 'good' } } } }

describe('csat', () => {
  it('is the good ratings out of all', () => {
    const ratings = (['good', 'good', 'good', 'bad', 'bad'] as const).map((rating) =>
      see(rated('2026-03-05T09:00:00Z', rating)),
    )
    expect(measured(csat, ratings)).toMatchObject({
      value: 0.6,
      n: 5,
      interval: wilson(3, 5),
      parts: [
        { label: 'Good', value: 3 },
        { label: 'Bad', value: 2 },
      ],
    })
  })

  it.each([
    { n: 4, value: null },
    { n: 5, value: 1 },
  ])('gives of $n ratings the share $value', ({ n, value }) => {
    const ratings = Array.from({ length: n }, () => see(rated('2026-03-05T09:00:00Z', 'good')))
    expect(measured(csat, ratings)).toMatchObject({ value, n })
  })

  it.each([
    { name: 'a rating', changes: [rated('2026-03-05T09:00:00Z', 'bad')], at: '2026-03-05T09:00:00Z' },
    { name: 'a rating of the report’s second', changes: [rated(AS_OF, 'bad')], at: AS_OF },
    { name: 'a rating after the report', changes: [rated('2026-03-20T00:00:01Z', 'bad')], at: null },
    { name: 'a survey without an answer', changes: [offered], at: null },
    { name: 'no survey', changes: [], at: null },
    {
      name: 'a rating without a time',
      changes: [ratedWithoutTime, solved('2026-03-04T09:00:00Z')],
      at: '2026-03-04T09:00:00Z',
    },
    { name: 'a rating without a time of an open ticket', changes: [ratedWithoutTime], at: OPENED },
  ])('places $name in time: $at', ({ changes, at }) => {
    expect(csat.moment(see(...changes))).toBe(at === null ? null : Date.parse(at) / 1000)
  })
})
