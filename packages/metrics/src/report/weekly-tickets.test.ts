import { describe, expect, it } from 'vitest'
import { aTicket, reopened, seenAt, solved } from '../../test-data/a-ticket.ts'
import { weeklyTickets } from './weekly-tickets.ts'

const AS_OF = '2026-03-25T12:00:00Z' // Wednesday of W13
const see = (file: ReturnType<typeof aTicket>) => seenAt(AS_OF, file)
const BERLIN = { from: '2026-03-02', to: '2026-03-26', timeZone: 'Europe/Berlin' }

const rows = (period: typeof BERLIN, ...files: readonly ReturnType<typeof aTicket>[]) =>
  weeklyTickets(files.map(see), period, Date.parse(AS_OF) / 1000).points.map(
    ({ week, values: { opened, resolved, open } }) => `${week} ${opened} ${resolved} ${open}`,
  )

describe('weeklyTickets', () => {
  it('counts opened, resolved and open at the end of each week', () => {
    const files = [
      aTicket('a', '2026-03-03T09:00:00Z', solved('2026-03-04T09:00:00Z')),
      aTicket('b', '2026-03-03T09:00:00Z', solved('2026-03-17T09:00:00Z')),
      aTicket('c', '2026-03-11T09:00:00Z'),
    ]
    expect(rows(BERLIN, ...files)).toEqual([
      '2026-W10 2 1 1',
      '2026-W11 1 0 2',
      '2026-W12 0 1 1',
      '2026-W13 0 0 1',
    ])
  })

  it('counts a reopened ticket as resolved at its last resolution, and as open only while it was', () => {
    const file = aTicket(
      'a',
      '2026-03-03T09:00:00Z',
      solved('2026-03-04T09:00:00Z'),
      reopened('2026-03-12T09:00:00Z'),
      solved('2026-03-17T09:00:00Z'),
    )
    expect(rows(BERLIN, file)).toEqual([
      '2026-W10 1 0 0',
      '2026-W11 0 0 1',
      '2026-W12 0 1 0',
      '2026-W13 0 0 0',
    ])
  })

  it('begins weeks at midnight of the time zone', () => {
    const sundayNight = aTicket('a', '2026-03-08T23:30:00Z') // Monday 00:30 in Berlin
    expect(rows(BERLIN, sundayNight)[0]).toBe('2026-W10 0 0 0')
    expect(rows({ ...BERLIN, timeZone: 'UTC' }, sundayNight)[0]).toBe('2026-W10 1 0 1')
  })

  it('takes what is resolved at the stroke of midnight for the week that begins', () => {
    const file = aTicket('a', '2026-03-03T09:00:00Z', solved('2026-03-08T23:00:00Z'))
    expect(rows(BERLIN, file).slice(0, 2)).toEqual(['2026-W10 1 0 1', '2026-W11 0 1 0'])
  })

  it('stays inside the period and shows no week that has not begun', () => {
    const early = aTicket('a', '2026-03-02T09:00:00Z', solved('2026-03-05T09:00:00Z'))
    expect(rows({ ...BERLIN, from: '2026-03-05', to: '2026-04-30' }, early)).toEqual([
      '2026-W10 0 1 0',
      '2026-W11 0 0 0',
      '2026-W12 0 0 0',
      '2026-W13 0 0 0',
    ])
  })

  it('shows ten years at most', () => {
    const weeks = rows({ ...BERLIN, from: '1970-01-01' }, aTicket('a', '1970-01-01T00:00:00Z'))
    expect(weeks).toHaveLength(520)
    expect([weeks[0], weeks.at(-1)]).toEqual(['2016-W15 0 0 1', '2026-W13 0 0 1'])
  })
})
