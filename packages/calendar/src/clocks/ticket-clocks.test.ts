import type { HistoryEvent, TicketRecord } from '@triagebook/record'
import { aRecord } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import type { Target, TicketTargets } from '../sla/target.ts'
import { TICKET_CLOCKS, type TicketClockName } from './ticket-clock.ts'
import { ticketClocks } from './ticket-clocks.ts'

const HOUR = 3600

/** Every hour of every day, so that a reader can count them. */
const always = await aCalendar(
  `{ time_zone: UTC, weekly: { ${['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => `${day}: ["00:00-24:00"]`).join(', ')} } }`,
)
const target = (clock: TicketClockName, hours: number, more: Partial<Target> = {}): Target => ({
  clock,
  priority: undefined,
  tier: undefined,
  team: undefined,
  seconds: hours * HOUR,
  calendar: always,
  ...more,
})
const TARGETS: TicketTargets = {
  targets: TICKET_CLOCKS.map((clock) => target(clock, 10)),
  warnAt: 0.75,
  pauses: ['pending', 'blocked-customer'],
}

/** On 2 March 2026; hours from 24 on are the next day. */
const at = (hour: number): string =>
  new Date(Date.UTC(2026, 2, 2, 0, hour * 60)).toISOString().replace('.000', '')

/** An event at an hour: `changed triage.priority P2>P1`. */
function event(hour: number, text: string): HistoryEvent {
  const [name, field, change = ''] = text.split(' ')
  const [from, to] = change.split('>')
  return {
    at: at(hour),
    event: name as HistoryEvent['event'],
    ...(field && { field }),
    ...(from && { from }),
    ...(to && { to }),
    by: 'lena',
  }
}

type Parts = { readonly [K in 'source' | 'triage' | 'engineering' | 'resolution']?: Partial<TicketRecord[K]> }

/** A ticket created at 8 o’clock. */
function ticket(parts: Parts, ...events: readonly (readonly [number, string])[]): TicketRecord {
  const { source, triage, ...rest } = parts
  return {
    ...aRecord({
      source: { platform: 'zendesk', created_at: at(8), ...source },
      triage: { status: 'open', ...triage },
      history: [event(8, 'created'), ...events.map(([hour, text]) => event(hour, text))],
    }),
    ...rest,
  } as TicketRecord
}

const hourOf = (date: Date | null) =>
  date === null ? '-' : (date.getTime() - Date.parse(at(0))) / HOUR / 1000

/** `8-11 met` of a clock; undefined where there is none. */
function spanOf(clock: TicketClockName, record: TicketRecord, now: number, targets = TARGETS) {
  const found = ticketClocks(record, targets, new Date(at(now))).find((one) => one.clock === clock)
  return found && `${hourOf(found.start)}-${found.stop ? hourOf(found.stop) : ''} ${found.state}`
}

const TRIAGED = [
  [9, 'changed triage.type >bug'],
  [9, 'changed triage.severity >major'],
  [9, 'changed triage.priority >P2'],
  [10, 'changed triage.team >java'],
] as const
const BUG = [...TRIAGED, [11, 'changed triage.confirmed >bug']] as const
const IS_BUG = { type: 'bug', severity: 'major', priority: 'P2', team: 'java', confirmed: 'bug' } as const
const ESCALATED = { escalated_at: at(9) } as const
const RESOLVED = { ...ESCALATED, status: 'resolved' } as const

describe('the clock of', () => {
  const rows: readonly {
    readonly clock: TicketClockName
    readonly name: string
    readonly record: TicketRecord
    readonly now?: number
    readonly span: string | undefined
  }[] = [
    { clock: 'first-response', name: 'runs from the creation', record: ticket({}), span: '8- running' },
    {
      clock: 'first-response',
      name: 'stops with the answer that the desk reports',
      record: ticket({ source: { first_reply_at: at(11) } }, [10, 'support-replied']),
      span: '8-11 met',
    },
    {
      clock: 'first-response',
      name: 'else stops with the first answer in the history',
      record: ticket({}, [9, 'customer-replied'], [10, 'support-replied'], [11, 'support-replied']),
      span: '8-10 met',
    },
    {
      clock: 'first-response',
      name: 'does not know an answer that is still to come',
      record: ticket({ source: { first_reply_at: at(13) } }),
      span: '8- running',
    },
    ...(['manual', 'csv', 'json'] as const).map((platform) => ({
      clock: 'first-response' as const,
      name: `is none where nobody sees the answers: ${platform}`,
      record: ticket({ source: { platform } }),
      span: undefined,
    })),
    {
      clock: 'first-response',
      name: 'is there where a column says when the answer was given',
      record: ticket({ source: { platform: 'csv', first_reply_at: at(11) } }),
      span: '8-11 met',
    },
    {
      clock: 'first-response',
      name: 'ends unmet with the ticket',
      record: ticket({ triage: { status: 'resolved' } }, [11, 'resolved triage.status open>resolved']),
      span: undefined,
    },
    { clock: 'triage', name: 'runs from the creation', record: ticket({}), span: '8- running' },
    {
      clock: 'triage',
      name: 'runs while one of type, severity, priority and owner is missing',
      record: ticket({}, ...TRIAGED.slice(0, 3)),
      span: '8- running',
    },
    {
      clock: 'triage',
      name: 'stops with the last of them',
      record: ticket({ triage: IS_BUG }, ...TRIAGED),
      span: '8-10 met',
    },
    {
      clock: 'triage',
      name: 'is none where the history does not say when they were set',
      record: ticket({ triage: IS_BUG }),
      span: undefined,
    },
    { clock: 'fix-assigned', name: 'is none before the escalation', record: ticket({}), span: undefined },
    {
      clock: 'fix-assigned',
      name: 'runs from the escalation',
      record: ticket({ triage: ESCALATED }),
      span: '9- running',
    },
    {
      clock: 'fix-assigned',
      name: 'stops with the first engineer',
      record: ticket(
        { triage: { ...ESCALATED, engineering_owner: 'kei' } },
        [11, 'changed triage.engineering_owner >abel'],
        [12, 'changed triage.engineering_owner abel>kei'],
      ),
      span: '9-11 met',
    },
    {
      clock: 'fix-assigned',
      name: 'is over at once where an engineer owned it before',
      record: ticket({ triage: { ...ESCALATED, engineering_owner: 'abel' } }, [
        8,
        'changed triage.engineering_owner >abel',
      ]),
      span: '9-9 met',
    },
    {
      clock: 'fix-assigned',
      name: 'starts although an engineer gave it back before',
      record: ticket(
        { triage: ESCALATED },
        [8, 'changed triage.engineering_owner >abel'],
        [8.5, 'changed triage.engineering_owner abel>'],
      ),
      span: '9- running',
    },
    {
      clock: 'fix-assigned',
      name: 'is none where nobody knows since when the engineer owns it',
      record: ticket({ triage: { ...ESCALATED, engineering_owner: 'abel' } }),
      span: undefined,
    },
    {
      clock: 'fix',
      name: 'runs from the triage of a confirmed bug',
      record: ticket({ triage: IS_BUG }, ...BUG),
      span: '10- running',
    },
    {
      clock: 'fix',
      name: 'is none before triage confirmed the bug',
      record: ticket({ triage: { ...IS_BUG, confirmed: 'unconfirmed' } }, ...TRIAGED),
      span: undefined,
    },
    {
      clock: 'fix',
      name: 'is none of a feature request',
      record: ticket({ triage: { ...IS_BUG, confirmed: 'feature-request' } }, ...TRIAGED, [
        11,
        'changed triage.confirmed >feature-request',
      ]),
      span: undefined,
    },
    {
      clock: 'fix',
      name: 'stops with the merge, not with the deployment',
      record: ticket(
        { triage: IS_BUG, engineering: { state: 'deployed', deployed_at: at(12) } },
        ...BUG,
        [11, 'fix-merged'],
        [12, 'deployed'],
      ),
      span: '10-11 met',
    },
    {
      clock: 'fix',
      name: 'else stops with the release that the record names',
      record: ticket({ triage: IS_BUG, engineering: { state: 'released', released_at: at(12) } }, ...BUG),
      span: '10-12 met',
    },
    {
      clock: 'fix',
      name: 'is none where nobody knows when it was fixed',
      record: ticket({ triage: IS_BUG, engineering: { state: 'merged' } }, ...BUG),
      span: undefined,
    },
    {
      clock: 'fix',
      name: 'is none where it was fixed before its triage',
      record: ticket({ triage: IS_BUG }, [9, 'fix-merged'], ...BUG),
      span: undefined,
    },
    {
      clock: 'fix',
      name: 'is none where engineering does not plan one',
      record: ticket({ triage: IS_BUG, engineering: { state: 'not-planned' } }, ...BUG),
      span: undefined,
    },
    { clock: 'resolution', name: 'is none before the escalation', record: ticket({}), span: undefined },
    {
      clock: 'resolution',
      name: 'runs from the escalation',
      record: ticket({ triage: ESCALATED }),
      span: '9- running',
    },
    {
      clock: 'resolution',
      name: 'stops with the resolution',
      record: ticket({ triage: RESOLVED }, [11, 'resolved triage.status open>resolved']),
      span: '9-11 met',
    },
    {
      clock: 'resolution',
      name: 'stops with the last one',
      record: ticket(
        { triage: RESOLVED },
        [10, 'resolved triage.status open>resolved'],
        [11, 'reopened triage.status resolved>open'],
        [12, 'resolved triage.status open>resolved'],
      ),
      span: '9-12 met',
    },
    {
      clock: 'resolution',
      name: 'is none where nobody knows when it was resolved',
      record: ticket({ triage: RESOLVED }),
      span: undefined,
    },
    {
      clock: 'follow-up',
      name: 'runs from the resolution while the customer is owed a word',
      record: ticket({ triage: RESOLVED, resolution: { follow_up: { state: 'pending' } } }, [
        11,
        'resolved triage.status open>resolved',
      ]),
      span: '11- running',
    },
    {
      clock: 'follow-up',
      name: 'starts when the record says so where the history does not',
      record: ticket({ triage: RESOLVED, resolution: { at: at(10), follow_up: { state: 'pending' } } }),
      span: '10- running',
    },
    {
      clock: 'follow-up',
      name: 'stops when it is done',
      record: ticket({ triage: RESOLVED, resolution: { follow_up: { state: 'done', done_at: at(12) } } }, [
        11,
        'resolved triage.status open>resolved',
      ]),
      span: '11-12 met',
    },
    ...[{ state: 'none' }, { state: 'done' }].map((follow_up) => ({
      clock: 'follow-up' as const,
      name: `is none where the state is ${follow_up.state} and no time is known`,
      record: ticket({ triage: RESOLVED, resolution: { follow_up } as TicketRecord['resolution'] & object }, [
        11,
        'resolved triage.status open>resolved',
      ]),
      span: undefined,
    })),
  ]
  it.each(rows)('$clock $name', ({ clock, record, now = 12, span }) => {
    expect(spanOf(clock, record, now)).toBe(span)
  })
})

describe('a clock of ten hours from 8 o’clock', () => {
  it.each([
    { now: 8, state: 'running', used: 0 },
    { now: 15.25, state: 'running', used: 7.25 },
    { now: 15.5, state: 'due-soon', used: 7.5 },
    { now: 18, state: 'due-soon', used: 10 },
    { now: 18.25, state: 'breached', used: 10.25 },
  ])('is $state at $now', ({ now, state, used }) => {
    const [clock] = ticketClocks(ticket({}), TARGETS, new Date(at(now)))
    expect(clock).toMatchObject({ state, used: used * HOUR, left: (10 - used) * HOUR, due: new Date(at(18)) })
  })

  it.each([
    { answered: 18, state: 'met' },
    { answered: 18.25, state: 'breached' },
  ])('is $state where it stopped at $answered', ({ answered, state }) => {
    expect(spanOf('first-response', ticket({ source: { first_reply_at: at(answered) } }), 30)).toBe(
      `8-${answered} ${state}`,
    )
  })

  it('is none where no target fits', () => {
    const targets = { ...TARGETS, targets: [target('first-response', 1, { priority: 'P1' })] }
    expect(ticketClocks(ticket({}), targets, new Date(at(12)))).toEqual([])
  })

  it('is none of a ticket that is still to come', () => {
    expect(ticketClocks(ticket({}), TARGETS, new Date(at(7)))).toEqual([])
  })
})

describe('the target is the one in force when the clock started', () => {
  const targets = {
    ...TARGETS,
    targets: [
      target('resolution', 1, { priority: 'P1' }),
      target('resolution', 2, { priority: 'P2' }),
      target('resolution', 3, { team: 'java' }),
      target('resolution', 4, { tier: 'gold' }),
      target('resolution', 5),
    ],
  }
  it.each([
    {
      name: 'not what was set later',
      triage: { priority: 'P1' },
      events: [
        [9, 'changed triage.priority >P2'],
        [10, 'changed triage.priority P2>P1'],
      ],
      hours: 2,
    },
    {
      name: 'what the first event replaced',
      triage: { priority: 'P1' },
      events: [[10, 'changed triage.priority P2>P1']],
      hours: 2,
    },
    {
      name: 'the first that was set after the start',
      triage: { priority: 'P1' },
      events: [
        [10, 'changed triage.priority >P2'],
        [11, 'changed triage.priority P2>P1'],
      ],
      hours: 2,
    },
    {
      name: 'the next that was set where it had been taken back',
      triage: { priority: 'P1' },
      events: [
        [8.5, 'changed triage.priority >P2'],
        [8.75, 'changed triage.priority P2>'],
        [10, 'changed triage.priority >P1'],
      ],
      hours: 1,
    },
    {
      name: 'what the record has where the history is silent',
      triage: { priority: 'P1' },
      events: [],
      hours: 1,
    },
    {
      name: 'the team then',
      triage: { team: 'security' },
      events: [
        [9, 'changed triage.team >java'],
        [10, 'changed triage.team java>security'],
      ],
      hours: 3,
    },
    { name: 'the tier', triage: {}, events: [], customer: { id: 'cus_1', tier: 'gold' }, hours: 4 },
    { name: 'one without limits where nothing is known', triage: {}, events: [], hours: 5 },
  ] as const)('$name', ({ triage, events, hours, ...more }) => {
    const record = { ...ticket({ triage: { ...ESCALATED, ...triage } }, ...events), ...more }
    const found = ticketClocks(record, targets, new Date(at(12)))
    expect(found.map(({ target }) => target.seconds)).toEqual([hours * HOUR])
  })
})

describe('a pause', () => {
  const usedBy = (record: TicketRecord, now: number, pauses = TARGETS.pauses) => {
    const found = ticketClocks(record, { ...TARGETS, pauses }, new Date(at(now)))
    const one = found.find(({ clock }) => clock === 'first-response')
    return (
      one && { hours: one.used / HOUR, due: hourOf(one.due), isPaused: one.stop === null && one.isPaused }
    )
  }
  const desk = (status: TicketRecord['source']['status']) => ({ source: { status } })
  const blocked = (on: 'customer' | 'engineering'): Parts => ({
    triage: { status: 'blocked', blocked: { on, why: 'Waits' } },
  })

  it.each([
    {
      name: 'on the desk stops the clock until it is over',
      record: ticket(
        desk('open'),
        [10, 'changed source.status open>pending'],
        [12, 'changed source.status pending>open'],
      ),
      used: { hours: 4, due: 20, isPaused: false },
    },
    {
      name: 'that goes on leaves no time at which it is due',
      record: ticket(desk('pending'), [10, 'changed source.status open>pending']),
      used: { hours: 2, due: '-', isPaused: true },
    },
    {
      name: 'that was there from the beginning counts from there',
      record: ticket(desk('open'), [12, 'changed source.status pending>open']),
      used: { hours: 2, due: 22, isPaused: false },
    },
    {
      name: 'of which the history is silent was there from the beginning',
      record: ticket(desk('pending')),
      used: { hours: 0, due: '-', isPaused: true },
    },
    {
      name: 'of another kind stops nothing',
      record: ticket(desk('on-hold'), [10, 'changed source.status open>on-hold']),
      used: { hours: 6, due: 18, isPaused: false },
    },
    {
      name: 'counts once where two reasons overlap',
      record: ticket(
        { ...blocked('customer'), source: { status: 'open' } },
        [9, 'changed source.status open>pending'],
        [10, 'changed triage.blocked >customer'],
        [10, 'changed triage.status open>blocked'],
        [11, 'changed source.status pending>open'],
      ),
      used: { hours: 1, due: '-', isPaused: true },
    },
    {
      name: 'may be a block that waits for the customer',
      record: ticket(blocked('customer'), [10, 'changed triage.status open>blocked']),
      used: { hours: 2, due: '-', isPaused: true },
    },
    {
      name: 'is no block that waits for engineering',
      record: ticket(blocked('engineering'), [10, 'changed triage.status open>blocked']),
      used: { hours: 6, due: 18, isPaused: false },
    },
    {
      name: 'ends with the block',
      record: ticket(
        {},
        [10, 'changed triage.blocked >customer'],
        [10, 'changed triage.status open>blocked'],
        [13, 'changed triage.status blocked>open'],
      ),
      used: { hours: 3, due: 21, isPaused: false },
    },
    {
      name: 'ends when the block waits for somebody else',
      record: ticket(
        blocked('engineering'),
        [10, 'changed triage.blocked >customer'],
        [10, 'changed triage.status open>blocked'],
        [11, 'changed triage.blocked customer>engineering'],
      ),
      used: { hours: 5, due: 19, isPaused: false },
    },
    {
      name: 'is no earlier block of which nobody knows for whom it waited',
      record: ticket(
        blocked('customer'),
        [9, 'changed triage.status open>blocked'],
        [11, 'changed triage.status blocked>open'],
        [13, 'changed triage.status open>blocked'],
      ),
      used: { hours: 5, due: '-', isPaused: true },
    },
    {
      name: 'that ended by an edit without an event ends now',
      record: ticket(desk('open'), [10, 'changed source.status open>pending']),
      used: { hours: 2, due: 22, isPaused: false },
    },
  ])('$name', ({ record, used }) => {
    expect(usedBy(record, 14)).toEqual(used)
  })

  it('is only what the file lists', () => {
    const record = ticket(desk('pending'), [10, 'changed source.status open>pending'])
    expect(usedBy(record, 14, ['on-hold'])).toEqual({ hours: 6, due: 18, isPaused: false })
  })

  it('of the resolution is the time in which the ticket was resolved', () => {
    const record = ticket(
      { triage: ESCALATED },
      [10, 'resolved triage.status open>resolved'],
      [30, 'reopened triage.status resolved>open'],
    )
    const found = ticketClocks(record, TARGETS, new Date(at(32)))
    expect(found.find(({ clock }) => clock === 'resolution')).toMatchObject({
      used: 3 * HOUR,
      due: new Date(at(39)),
      state: 'running',
    })
  })
})
