import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { mostUrgentFirst, urgencyOf } from './urgency.ts'

describe('mostUrgentFirst', () => {
  const base = { priority: 'P2', severity: 'major', escalated_at: '2026-03-23T08:00:00Z' } as const

  it.each([
    { name: 'a higher priority', first: { priority: 'P1' }, second: { priority: 'P2' } },
    { name: 'any priority before none', first: { priority: 'P3' }, second: { priority: undefined } },
    { name: 'a higher severity', first: { severity: 'critical' }, second: { severity: 'major' } },
    { name: 'any severity before none', first: { severity: 'minor' }, second: { severity: undefined } },
    {
      name: 'the priority before the severity',
      first: { priority: 'P1', severity: 'minor' },
      second: { priority: 'P2', severity: 'critical' },
    },
    {
      name: 'the severity before the age',
      first: { severity: 'critical', escalated_at: '2026-03-25T08:00:00Z' },
      second: { severity: 'major', escalated_at: '2026-03-01T08:00:00Z' },
    },
    {
      name: 'the one that was escalated a second earlier',
      first: { escalated_at: '2026-03-23T07:59:59Z' },
      second: { escalated_at: '2026-03-23T08:00:00Z' },
    },
    { name: 'the lower id of two that are equal', first: {}, second: {} },
  ] as const)('puts first: $name', ({ first, second }) => {
    const urgent = urgencyOf(aTicket('a', { ...base, ...first }))
    const other = urgencyOf(aTicket('b', { ...base, ...second }))
    expect(mostUrgentFirst(urgent, other)).toBeLessThan(0)
    expect(mostUrgentFirst(other, urgent)).toBeGreaterThan(0)
  })

  it('puts a ticket that misses a target before older ones, and after more severe ones', () => {
    const late = (id: string, more: Parameters<typeof aTicket>[1]) => ({
      ...urgencyOf(aTicket(id, { ...base, ...more })),
      isLate: true,
    })
    const older = urgencyOf(aTicket('a', { ...base, escalated_at: '2026-03-01T08:00:00Z' }))
    expect(mostUrgentFirst(late('b', {}), older)).toBeLessThan(0)
    expect(mostUrgentFirst(late('b', { severity: 'minor' }), older)).toBeGreaterThan(0)
  })

  it('finds a ticket as urgent as itself', () => {
    const urgency = urgencyOf(aTicket('a', base))
    expect(mostUrgentFirst(urgency, { ...urgency })).toBe(0)
  })
})
