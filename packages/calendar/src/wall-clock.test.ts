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
      name: 'in the last hour of a day, which Santiago shows twice',
      text: '2026-04-04T23:30:00',
      zone: 'America/Santiago',
      expected: ['2026-04-05T02:30:00.000Z', '2026-04-05T03:30:00.000Z'],
    },
    {
      name: 'just before the hour that Santiago shows twice',
      text: '2026-04-04T22:59:59',
      zone: 'America/Santiago',
      expected: ['2026-04-05T01:59:59.000Z'],
    },
    {
      name: 'at the midnight that Santiago skips',
      text: '2026-09-06T00:00:00',
      zone: 'America/Santiago',
      expected: [],
    },
    {
      name: 'just before the midnight that Santiago skips',
      text: '2026-09-05T23:59:59',
      zone: 'America/Santiago',
      expected: ['2026-09-06T03:59:59.000Z'],
    },
    {
      name: 'just after the hour that Santiago skips',
      text: '2026-09-06T01:00:00',
      zone: 'America/Santiago',
      expected: ['2026-09-06T04:00:00.000Z'],
    },
    {
      name: 'in the last hour of a day, which Cairo shows twice',
      text: '2026-10-29T23:30:00',
      zone: 'Africa/Cairo',
      expected: ['2026-10-29T20:30:00.000Z', '2026-10-29T21:30:00.000Z'],
    },
    {
      name: 'in the last hour of a day, which Beirut shows twice',
      text: '2026-10-24T23:30:00',
      zone: 'Asia/Beirut',
      expected: ['2026-10-24T20:30:00.000Z', '2026-10-24T21:30:00.000Z'],
    },
    {
      name: 'in the last hour of a day, which Asuncion showed twice',
      text: '2024-03-23T23:30:00',
      zone: 'America/Asuncion',
      expected: ['2024-03-24T02:30:00.000Z', '2024-03-24T03:30:00.000Z'],
    },
    {
      name: 'in the hour that Auckland, half a day east, shows twice',
      text: '2026-04-05T02:30:00',
      zone: 'Pacific/Auckland',
      expected: ['2026-04-04T13:30:00.000Z', '2026-04-04T14:30:00.000Z'],
    },
    {
      name: 'on the day that Samoa left out',
      text: '2011-12-30T12:00:00',
      zone: 'Pacific/Apia',
      expected: [],
    },
  ])('knows the moments $name', ({ text, zone, expected }) => expect(moments(text, zone)).toEqual(expected))

  it('says the same of a day, whatever it was asked before', () => {
    const clock = wallClock('America/Santiago')
    const asked = ['2026-04-05T10:00:00', '2026-04-04T23:30:00', '2026-04-04T10:00:00', '2026-04-04T23:30:00']
    expect(asked.map((text) => clock(shown(text)).length)).toEqual([1, 2, 1, 2])
  })

  it.each(['America/New_York', 'America/Santiago'])(
    'gives moments at which %s shows what was asked',
    (zone) => {
      const clock = wallClock(zone)
      const wall = new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
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
    },
  )
})
