import { describe, expect, it } from 'vitest'
import { askedPeriod } from './asked-period.ts'

const TODAY = '2026-03-25'

describe('askedPeriod', () => {
  it.each([
    { name: 'no days', from: undefined, to: undefined, period: { from: undefined, to: undefined } },
    {
      name: 'a first and a last day',
      from: '2026-02-01',
      to: '2026-02-28',
      period: { from: '2026-02-01', to: '2026-03-01' },
    },
    {
      name: 'one day',
      from: '2026-02-28',
      to: '2026-02-28',
      period: { from: '2026-02-28', to: '2026-03-01' },
    },
    { name: 'today', from: TODAY, to: TODAY, period: { from: TODAY, to: '2026-03-26' } },
  ])('takes $name, the last one included', ({ from, to, period }) => {
    expect(askedPeriod({ from, to }, TODAY)).toEqual(period)
  })

  it.each([
    { from: '2026-02-02', to: '2026-02-01', codes: ['report/period-reversed'] },
    { from: '2026-03-26', to: undefined, codes: ['report/future-day'] },
    { from: undefined, to: '2026-03-26', codes: ['report/future-day'] },
    {
      from: '2026-04-02',
      to: '2026-04-01',
      codes: ['report/future-day', 'report/future-day', 'report/period-reversed'],
    },
  ])('refuses $from to $to: $codes', ({ from, to, codes }) => {
    const refused = () => askedPeriod({ from, to }, TODAY)
    expect(refused).toThrow(
      expect.objectContaining({ problems: codes.map((code) => expect.objectContaining({ code })) }),
    )
  })
})
