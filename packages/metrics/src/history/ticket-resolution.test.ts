import { describe, expect, it } from 'vitest'
import {
  aTicket,
  type Change,
  escalated,
  reopened,
  resolved,
  seenAt,
  solved,
} from '../../test-data/a-ticket.ts'

const OPENED = '2026-03-02T09:00:00Z'
const HOUR = 3600
const manual: Change = { source: { platform: 'manual' } }
const bare = (at: string, event: 'resolved' | 'reopened'): Change => ({
  history: [{ at, event, by: 'lena' }],
})

/** Hours from opening to the last resolution; null: open. */
function hours(asOf: string, ...changes: readonly Change[]): number | null {
  const { createdAt, resolution } = seenAt(asOf, aTicket('t', OPENED, ...changes))
  return resolution.resolvedAt === null ? null : (resolution.resolvedAt - createdAt) / HOUR
}

describe('resolutionHistory', () => {
  it.each([
    {
      name: 'the desk solves a ticket that was never escalated',
      changes: [solved('2026-03-02T12:00:00Z')],
      expected: 3,
    },
    { name: 'nobody resolves it', changes: [], expected: null },
    {
      name: 'solved, then closed, is one resolution',
      changes: [
        solved('2026-03-02T12:00:00Z'),
        {
          source: { status: 'closed' } as const,
          history: [
            {
              at: '2026-03-04T12:00:00Z',
              event: 'changed',
              field: 'source.status',
              to: 'closed',
              by: 'stage:import',
            } as const,
          ],
        },
      ],
      expected: 3,
    },
    {
      name: 'a reopened ticket counts to its last resolution',
      changes: [
        solved('2026-03-02T12:00:00Z'),
        reopened('2026-03-02T14:00:00Z'),
        solved('2026-03-02T19:00:00Z'),
      ],
      expected: 10,
    },
    {
      name: 'while it is reopened it is open',
      changes: [solved('2026-03-02T12:00:00Z'), reopened('2026-03-02T14:00:00Z')],
      expected: null,
    },
    {
      name: 'what the desk says of an escalated ticket is not its resolution',
      changes: [
        escalated('2026-03-02T10:00:00Z'),
        solved('2026-03-02T12:00:00Z'),
        resolved('2026-03-02T17:00:00Z'),
      ],
      expected: 8,
    },
    {
      name: 'triage does not resolve a ticket that was never escalated before its desk does',
      changes: [resolved('2026-03-02T10:00:00Z'), solved('2026-03-02T12:00:00Z')],
      expected: 3,
    },
    {
      name: 'a ticket without a desk is resolved in triage',
      changes: [manual, resolved('2026-03-02T10:00:00Z')],
      expected: 1,
    },
    {
      name: 'events that people wrote without a field mean the triage status',
      changes: [
        escalated('2026-03-02T10:00:00Z'),
        bare('2026-03-02T11:00:00Z', 'resolved'),
        bare('2026-03-02T12:00:00Z', 'reopened'),
        bare('2026-03-02T15:00:00Z', 'resolved'),
        { triage: { status: 'resolved' } as const },
      ],
      expected: 6,
    },
    {
      name: 'events in the wrong order count by their time',
      changes: [
        solved('2026-03-02T19:00:00Z'),
        reopened('2026-03-02T14:00:00Z'),
        solved('2026-03-02T12:00:00Z'),
      ],
      expected: 10,
    },
    {
      name: 'what happens after the report is not known',
      changes: [solved('2026-03-09T12:00:00Z')],
      expected: null,
    },
    {
      name: 'an edit without an event has reopened it',
      changes: [solved('2026-03-02T12:00:00Z'), { source: { status: 'open' } as const }],
      expected: null,
    },
  ])('$name', ({ changes, expected }) => {
    expect(hours('2026-03-08T00:00:00Z', ...changes)).toBe(expected)
  })

  it('includes the moment of the report itself', () => {
    expect(hours('2026-03-02T12:00:00Z', solved('2026-03-02T12:00:00Z'))).toBe(3)
  })

  it.each([
    { name: 'opened', opened: '2026-03-08T00:00:00Z', changes: [], open: [true] },
    {
      name: 'reopened',
      opened: OPENED,
      changes: [solved('2026-03-02T12:00:00Z'), reopened('2026-03-08T00:00:00Z')],
      open: [false, true],
    },
    {
      name: 'reopened a second later',
      opened: OPENED,
      changes: [solved('2026-03-02T12:00:00Z'), reopened('2026-03-08T00:00:01Z')],
      open: [false],
    },
  ])('includes what is $name in the second of the report', ({ opened, changes, open }) => {
    const { resolution } = seenAt('2026-03-08T00:00:00Z', aTicket('t', opened, ...changes))
    expect(resolution.openSpans.map(({ to }) => to === null)).toEqual(open)
  })

  it.each([
    { name: 'solved, then reopened', order: [solved, reopened], isOpen: true },
    { name: 'reopened, then solved', order: [reopened, solved], isOpen: false },
  ])('takes events of one second in the order of the file: $name', ({ order, isOpen }) => {
    const changes = order.map((change) => change('2026-03-02T14:00:00Z'))
    expect(
      hours(
        '2026-03-08T00:00:00Z',
        solved('2026-03-02T12:00:00Z'),
        reopened('2026-03-02T13:00:00Z'),
        ...changes,
      ),
    ).toBe(isOpen ? null : 5)
  })

  it('counts from the opening, whatever states an open ticket goes through', () => {
    const pending: Change = {
      history: [
        {
          at: '2026-03-02T11:00:00Z',
          event: 'changed',
          field: 'source.status',
          from: 'open',
          to: 'pending',
          by: 'desk:agent',
        },
      ],
    }
    const file = aTicket('t', OPENED, pending, solved('2026-03-02T12:00:00Z'))
    const { createdAt, resolution } = seenAt('2026-03-08T00:00:00Z', file)
    expect(resolution.openSpans).toEqual([{ from: createdAt, to: createdAt + 3 * HOUR }])
  })

  it('does not guess when a ticket was resolved that is open in its history', () => {
    const file = aTicket('t', OPENED, { source: { status: 'solved' } })
    expect(seenAt('2026-03-08T00:00:00Z', file).resolution).toEqual({
      openSpans: [],
      resolvedAt: null,
      known: false,
    })
  })

  it('keeps each time in which the ticket was open', () => {
    const file = aTicket('t', OPENED, solved('2026-03-02T12:00:00Z'), reopened('2026-03-02T14:00:00Z'))
    const { createdAt, resolution } = seenAt('2026-03-08T00:00:00Z', file)
    expect(resolution.openSpans).toEqual([
      { from: createdAt, to: createdAt + 3 * HOUR },
      { from: createdAt + 5 * HOUR, to: null },
    ])
  })
})
