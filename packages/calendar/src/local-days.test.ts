import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay } from './local-day.ts'
import { localDays } from './local-days.ts'

describe('localDays', () => {
  it.each([
    {
      name: 'just before midnight',
      at: '2026-03-25T22:59:59.999Z',
      zone: 'Europe/Berlin',
      day: '2026-03-25',
    },
    { name: 'at midnight', at: '2026-03-25T23:00:00Z', zone: 'Europe/Berlin', day: '2026-03-26' },
    { name: 'furthest east', at: '2026-03-25T10:00:00Z', zone: 'Pacific/Kiritimati', day: '2026-03-26' },
    {
      name: 'just before it there',
      at: '2026-03-25T09:59:59Z',
      zone: 'Pacific/Kiritimati',
      day: '2026-03-25',
    },
    { name: 'furthest west', at: '2026-03-26T10:59:59Z', zone: 'Pacific/Pago_Pago', day: '2026-03-25' },
    { name: 'at midnight there', at: '2026-03-26T11:00:00Z', zone: 'Pacific/Pago_Pago', day: '2026-03-26' },
    {
      name: 'just before the midnight that is skipped',
      at: '2026-09-06T03:59:59Z',
      zone: 'America/Santiago',
      day: '2026-09-05',
    },
    {
      name: 'at the midnight that is skipped',
      at: '2026-09-06T04:00:00Z',
      zone: 'America/Santiago',
      day: '2026-09-06',
    },
    {
      name: 'the last hour of a day, a second time',
      at: '2026-04-05T03:59:59Z',
      zone: 'America/Santiago',
      day: '2026-04-04',
    },
    { name: 'after it', at: '2026-04-05T04:00:00Z', zone: 'America/Santiago', day: '2026-04-05' },
    {
      name: 'before the day that Samoa left out',
      at: '2011-12-30T09:59:59Z',
      zone: 'Pacific/Apia',
      day: '2011-12-29',
    },
    {
      name: 'after the day that Samoa left out',
      at: '2011-12-30T10:00:00Z',
      zone: 'Pacific/Apia',
      day: '2011-12-31',
    },
  ])('$name ($zone): $day', ({ at, zone, day }) => {
    expect(localDays(zone)(new Date(at))).toBe(day)
  })

  it('says what localDay says, in whatever order it is asked', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/Santiago',
      'Africa/Cairo',
      'Pacific/Apia',
      'Asia/Kathmandu',
    )
    const seconds = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(zone, fc.array(seconds, { minLength: 1, maxLength: 5 }), (timeZone, moments) => {
        const dayOf = localDays(timeZone)
        for (const moment of moments) {
          const at = new Date(moment * 1000)
          expect(dayOf(at)).toBe(localDay(at, timeZone))
        }
      }),
    )
  })
})
