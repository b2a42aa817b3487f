import { describe, expect, it } from 'vitest'
import { aTicket, measured, reopened, seenAt, solved } from '../../test-data/a-ticket.ts'
import { closedAtUnknownTime, DAY, openFor, resolvedAfter } from '../../test-data/after-days.ts'
import { backlogByAge } from './backlog-by-age.ts'

const AS_OF = '2026-05-01T00:00:00Z'

function bandOf(seconds: number): string | undefined {
  const opened = new Date(Date.parse(AS_OF) - seconds * 1000).toISOString()
  const { parts } = measured(backlogByAge, [seenAt(AS_OF, aTicket('t', opened))])
  return parts?.find(({ value }) => value === 1)?.label
}

describe('backlogByAge', () => {
  it.each([
    { age: 0, band: 'Less than 1 day' },
    { age: DAY - 1, band: 'Less than 1 day' },
    { age: DAY, band: '1 to 7 days' },
    { age: 7 * DAY - 1, band: '1 to 7 days' },
    { age: 7 * DAY, band: '7 to 30 days' },
    { age: 30 * DAY - 1, band: '7 to 30 days' },
    { age: 30 * DAY, band: '30 to 90 days' },
    { age: 90 * DAY - 1, band: '30 to 90 days' },
    { age: 90 * DAY, band: '90 days or more' },
    { age: 4000 * DAY, band: '90 days or more' },
  ])('puts a ticket of $age seconds into “$band”', ({ age, band }) => {
    expect(bandOf(age)).toBe(band)
  })

  it.each([
    { n: 5, ages: [] },
    { n: 6, ages: [3.5 * DAY] },
    { n: 19, ages: [10 * DAY] },
    { n: 20, ages: [907_200, 1_563_840] },
  ])('says of $n open tickets the ages $ages', ({ n, ages }) => {
    const open = Array.from({ length: n }, (_, index) => openFor(index + 1))
    const { parts = [] } = measured(backlogByAge, open)
    expect(parts.flatMap(({ unit, value }) => (unit === 'seconds' ? [value] : []))).toEqual(ages)
  })

  it.each([
    { name: 'open', ticket: openFor(3), counts: true },
    { name: 'resolved', ticket: resolvedAfter(3), counts: false },
    { name: 'closed at an unknown time', ticket: closedAtUnknownTime(), counts: false },
    {
      name: 'reopened',
      ticket: seenAt(
        AS_OF,
        aTicket(
          't',
          '2026-03-01T09:00:00Z',
          solved('2026-03-02T09:00:00Z'),
          reopened('2026-03-03T09:00:00Z'),
        ),
      ),
      counts: true,
    },
  ])('counts a ticket that is $name: $counts', ({ ticket, counts }) => {
    expect(backlogByAge.moment(ticket)).toBe(counts ? ticket.createdAt : null)
  })
})
