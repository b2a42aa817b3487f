import { describe, expect, it } from 'vitest'
import { aTicket, seenAt } from '../../test-data/a-ticket.ts'
import { ticketsEscalated } from '../kpis/tickets-escalated.ts'
import { timeToResolution } from '../kpis/time-to-resolution.ts'
import { countOf, durationsOf } from '../tally/tally.ts'
import { type CohortsByDay, cohortIn, mergeCohorts, observeTicket } from './cohort.ts'

const DAY_OF = (at: number) => new Date(at * 1000).toISOString().slice(0, 10)
const see = (opened: string, ...changes: Parameters<typeof aTicket>[2][]) =>
  seenAt('2026-03-20T00:00:00Z', aTicket('t', opened, ...changes))

function cohorts(...tickets: readonly ReturnType<typeof see>[]): CohortsByDay {
  const days: CohortsByDay = new Map()
  for (const ticket of tickets) observeTicket(days, timeToResolution, ticket, DAY_OF)
  return days
}

describe('cohorts', () => {
  const days = cohorts(
    see('2026-03-02T09:00:00Z'),
    see('2026-03-02T10:00:00Z'),
    see('2026-03-03T09:00:00Z', { source: { status: 'merged' } }),
    see('2026-03-04T09:00:00Z'),
  )

  it.each([
    { from: '2026-03-02', to: '2026-03-03', open: 2, merged: undefined },
    { from: '2026-03-03', to: '2026-03-04', open: 0, merged: 1 },
    { from: '2026-03-02', to: '2026-03-05', open: 3, merged: 1 },
    { from: '2026-03-05', to: '2026-03-06', open: 0, merged: undefined },
  ])('hold the tickets from $from to before $to: $open, and $merged merged', ({ from, to, open, merged }) => {
    const { tally, leftOut } = cohortIn(days, { from, to })
    expect(durationsOf(tally, 'open')).toHaveLength(open)
    expect(leftOut.get('merged')).toBe(merged)
  })

  it('do not hold a ticket that has no moment for the figure', () => {
    const none: CohortsByDay = new Map()
    observeTicket(none, ticketsEscalated, see('2026-03-02T09:00:00Z'), DAY_OF)
    expect(none.size).toBe(0)
  })

  it('add up with those of other tickets', () => {
    const merged = cohorts(see('2026-03-02T09:00:00Z'))
    mergeCohorts(merged, cohorts(see('2026-03-02T10:00:00Z'), see('2026-03-09T10:00:00Z')))
    expect([...merged.keys()]).toEqual(['2026-03-02', '2026-03-09'])
    expect(
      durationsOf(cohortIn(merged, { from: '2026-03-02', to: '2026-03-03' }).tally, 'open'),
    ).toHaveLength(2)
  })

  it('are not changed by adding up a period', () => {
    const before = structuredClone(days)
    const { tally } = cohortIn(days, { from: '2026-03-01', to: '2026-04-01' })
    expect(countOf(tally, 'unknown')).toBe(0)
    expect(days).toEqual(before)
  })
})
