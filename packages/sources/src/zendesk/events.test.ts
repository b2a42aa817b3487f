import { describe, expect, it } from 'vitest'
import type { IncomingEvent } from '../kit/incoming-ticket.ts'
import type { Audit } from './audits.ts'
import { eventsOf, solvedIn } from './events.ts'

const at = (second: number) => `2026-01-01T00:00:0${second}Z`
const actorFor = (id: string | null) => ({ id, role: 'agent' as const })

/** An update that changes the status, and one that changes the priority. */
const change = (field: 'status' | 'priority', from: unknown, to: unknown, rest: object = {}) => ({
  field,
  from,
  to,
  isFirst: false,
  byRule: false,
  ...rest,
})
const audit = (id: number, second: number, ...changes: Audit['changes']): Audit => ({
  id: String(id),
  at: at(second),
  authorId: '800',
  isFirst: false,
  isMerge: false,
  changes,
  comments: [],
  madePrivate: [],
})
const shown = (events: readonly IncomingEvent[]) =>
  events.map(({ at: time, field, from, to, by }) => `${time.at(-2)} ${field.slice(7)} ${from}>${to} ${by.id}`)
const eventsIn = (audits: readonly Audit[], status: 'open' | 'closed' | 'merged' = 'open') =>
  shown(eventsOf({ status, audits, actorFor }))

describe('the events of a ticket', () => {
  it.each<{ name: string; audits: readonly Audit[]; expected: readonly string[] }>([
    { name: 'no audit', audits: [], expected: [] },
    {
      name: 'audits in the wrong order',
      audits: [
        audit(2, 2, change('status', 'open', 'pending')),
        audit(1, 1, change('status', 'new', 'open')),
      ],
      expected: ['1 status new>open 800', '2 status open>pending 800'],
    },
    {
      name: 'audits of one second, by their ids',
      audits: [
        audit(10, 1, change('status', 'open', 'pending')),
        audit(9, 1, change('status', 'new', 'open')),
      ],
      expected: ['1 status new>open 800', '1 status open>pending 800'],
    },
    {
      name: 'two changes in one audit, in its order',
      audits: [audit(1, 1, change('priority', null, 'high'), change('status', 'new', 'open'))],
      expected: ['1 priority null>high 800', '1 status new>open 800'],
    },
    { name: 'a change to the same', audits: [audit(1, 1, change('status', 'open', 'open'))], expected: [] },
    {
      name: 'a change to a status that is unknown',
      audits: [audit(1, 1, change('status', 'open', 'x'))],
      expected: [],
    },
    {
      name: 'a change from a status that is unknown',
      audits: [audit(1, 1, change('status', 'x', 'open'))],
      expected: ['1 status null>open 800'],
    },
    {
      name: 'a priority that was taken away',
      audits: [audit(1, 1, change('priority', 'low', null))],
      expected: ['1 priority low>null 800'],
    },
    {
      name: 'a priority that is unknown',
      audits: [audit(1, 1, change('priority', 'low', 'P0'))],
      expected: [],
    },
    {
      name: 'a priority from one unknown to none',
      audits: [audit(1, 1, change('priority', 'P0', null))],
      expected: [],
    },
    {
      name: 'the creation of a solved ticket',
      audits: [audit(1, 1, change('status', null, 'solved', { isFirst: true }))],
      expected: ['1 status null>solved 800'],
    },
    {
      name: 'the creation of an open ticket with a priority',
      audits: [
        audit(
          1,
          1,
          change('status', null, 'open', { isFirst: true }),
          change('priority', null, 'low', { isFirst: true }),
        ),
      ],
      expected: [],
    },
    {
      name: 'what a rule did',
      audits: [audit(1, 1, change('status', 'open', 'solved', { byRule: true }))],
      expected: ['1 status open>solved null'],
    },
  ])('$name', ({ audits, expected }) => expect(eventsIn(audits)).toEqual(expected))

  const CLOSED_TWICE = [
    audit(1, 1, change('status', 'open', 'closed')),
    audit(2, 2, change('status', 'closed', 'open')),
    audit(3, 3, change('status', 'open', 'closed')),
  ]
  it.each([
    { status: 'closed' as const, ends: ['closed', 'closed'] },
    { status: 'merged' as const, ends: ['closed', 'merged'] },
  ])('of a $status ticket end $ends', ({ status, ends }) => {
    const events = eventsOf({ status, audits: CLOSED_TWICE, actorFor })
    expect([events[0]?.to, events[2]?.to]).toEqual(ends)
  })
})

describe('when a ticket was solved', () => {
  const solvedAt = (...statuses: readonly string[]) =>
    solvedIn(
      eventsOf({
        status: 'closed',
        audits: statuses.map((status, index) =>
          audit(index + 1, index + 1, change('status', statuses[index - 1] ?? 'new', status)),
        ),
        actorFor,
      }),
    )

  it.each([
    { statuses: [], solved: null },
    { statuses: ['open'], solved: null },
    { statuses: ['solved'], solved: at(1) },
    { statuses: ['closed'], solved: at(1) },
    { statuses: ['solved', 'closed'], solved: at(1) },
    { statuses: ['solved', 'open', 'solved', 'closed'], solved: at(3) },
    { statuses: ['solved', 'open'], solved: at(1) },
  ])('is $solved after $statuses', ({ statuses, solved }) => expect(solvedAt(...statuses)).toBe(solved))

  it('is the creation of a ticket that was created solved', () => {
    const audits = [audit(1, 1, change('status', null, 'solved', { isFirst: true }))]
    expect(solvedIn(eventsOf({ status: 'solved', audits, actorFor }))).toBe(at(1))
  })
})
