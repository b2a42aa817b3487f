import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClock } from './wall-clock.ts'

const shown = (text: string) => Date.parse(`${text}Z`)
const moments = (text: string, timeZone: string) =>
  wallClock(timeZone)(shown(text)).map((moment) => new Date(moment).toISOString())

describe('wallClock', () => {
  it.each([
    {
      name: 'in winter',
      text: '2026-01-15T09:30:00',
      zone: 'Europe/Berlin',
      expected: ['2026-01-15T08:30:00.000Z'],
    },
    {
      name: 'in summer',
      text: '2026-07-15T09:30:00',
      zone: 'Europe/Berlin',
      expected: ['2026-07-15T07:30:00.000Z'],
    },
    { name: 'in the hour that is skipped', text: '2026-03-29T02:30:00', zone: 'Europe/Berlin', expected: [] },
    {
      name: 'in the hour that is shown twice',
      text: '2026-10-25T02:30:00',
      zone: 'Europe/Berlin',
      expected: ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    },
    {
      name: 'in the half hour that Lord Howe shows twice',
      text: '2026-04-05T01:45:00',
      zone: 'Australia/Lord_Howe',
      expected: ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    },
    {
      name: 'on the day that Samoa left out',
      text: '2011-12-30T12:00:00',
      zone: 'Pacific/Apia',
      expected: [],
    },
  ])('knows the moments $name', ({ text, zone, expected }) => expect(moments(text, zone)).toEqual(expected))

  it('gives a moment that shows what was asked, whatever the day', () => {
    const clock = wallClock('America/New_York')
    const wall = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    fc.assert(
      fc.property(
        fc.integer({ min: shown('1990-01-01T00:00:00') / 1000, max: shown('2037-01-01T00:00:00') / 1000 }),
        (second) => {
          for (const moment of clock(second * 1000))
            expect(Date.parse(`${wall.format(moment).replace(' ', 'T')}Z`)).toBe(second * 1000)
        },
      ),
      { numRuns: 200 },
    )
  })
})
