import { wilson } from '@triagebook/stats'
import { describe, expect, it } from 'vitest'
import { aTicket, type Change, measured, seenAt } from '../../test-data/a-ticket.ts'
import { csatResponseRate } from './csat-response-rate.ts'

const AS_OF = '2026-03-20T00:00:00Z'
const OFFERED = '2026-03-05T09:00:00Z'
const see = (csat: NonNullable<NonNullable<Change['source']>['satisfaction']>['csat']) =>
  seenAt(AS_OF, aTicket('t', '2026-03-02T09:00:00Z', { source: { satisfaction: csat ? { csat } : {} } }))
const answered = (at: string) => see({ offered_at: OFFERED, rating: 'bad', rated_at: at })

describe('csatResponseRate', () => {
  it('is the answered surveys out of all that were sent', () => {
    const sent = [
      answered('2026-03-06T09:00:00Z'),
      answered(AS_OF),
      see({ offered_at: OFFERED, rating: 'good' }),
      answered('2026-03-20T00:00:01Z'),
      see({ offered_at: OFFERED, native: 'offered' }),
    ]
    expect(measured(csatResponseRate, sent)).toMatchObject({
      value: 0.6,
      n: 5,
      interval: wilson(3, 5),
      parts: [{ value: 3 }, { value: 2 }],
    })
    expect(measured(csatResponseRate, sent.slice(1))).toMatchObject({ value: null, n: 4 })
  })

  it.each([
    { name: 'a survey', csat: { offered_at: OFFERED }, at: OFFERED },
    { name: 'a survey of the report’s second', csat: { offered_at: AS_OF }, at: AS_OF },
    { name: 'a survey after the report', csat: { offered_at: '2026-03-20T00:00:01Z' }, at: null },
    {
      name: 'a rating of a desk that tells of no survey',
      csat: { rating: 'good', rated_at: OFFERED } as const,
      at: null,
    },
    { name: 'no survey', csat: undefined, at: null },
  ])('places $name in time: $at', ({ csat, at }) => {
    expect(csatResponseRate.moment(see(csat))).toBe(at === null ? null : Date.parse(at) / 1000)
  })
})
