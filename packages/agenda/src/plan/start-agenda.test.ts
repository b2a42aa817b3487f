import { aCalendar } from '@triagebook/calendar/test-data'
import type { TicketRecord } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { aTicket, OWNED, OWNERLESS, PRIVATE, SETTINGS, theSettings } from '../../test-data/a-ticket.ts'
import { fileOf, pageOf } from '../../test-data/a-view.ts'
import type { Agenda, AgendaTicket } from '../model/agenda.ts'
import { type AgendaOptions, type StartedAgenda, startAgenda } from './start-agenda.ts'

const OFFICE = await aCalendar()

/** A Thursday. */
const DAY = '2026-03-26'
const NOW = new Date('2026-03-26T07:00:00Z')

function start(differences: Partial<AgendaOptions> = {}): StartedAgenda {
  return startAgenda({
    settings: theSettings(),
    meeting: 'daily',
    day: DAY,
    now: NOW,
    playbook: 'playbooks/triage-meeting.md',
    pageOf,
    ...differences,
  })
}

function plan(records: readonly TicketRecord[], differences: Partial<AgendaOptions> = {}): Agenda {
  const agenda = start(differences)
  for (const record of records) agenda.observe(fileOf(record))
  return agenda.finish()
}

function ids(tickets: readonly { readonly id: string }[]): readonly string[] {
  return tickets.map(({ id }) => id)
}

function onlyTicket(
  record: TicketRecord,
  differences: Partial<AgendaOptions> = {},
): AgendaTicket | undefined {
  return plan([record], differences).teams[0]?.tickets[0]
}

describe('startAgenda', () => {
  it.each([
    { name: 'an escalated open ticket', triage: {}, isListed: true },
    { name: 'a blocked one', triage: { status: 'blocked' }, isListed: true },
    { name: 'a resolved one', triage: { status: 'resolved' }, isListed: false },
    { name: 'one that was never escalated', triage: { escalated_at: undefined }, isListed: false },
    { name: 'one of a team of another meeting', triage: { team: 'billing' }, isListed: false },
    { name: 'one of a team that nobody knows', triage: { team: 'gone' }, isListed: true },
  ] as const)('$name: on the agenda: $isListed', ({ triage, isListed }) => {
    expect(plan([aTicket('a', triage)]).teams.length).toBe(isListed ? 1 : 0)
  })

  it('shows every P1 of a young book, however many security reports there are', () => {
    const young = { escalated_at: undefined } as const
    const reports = Array.from({ length: 20 }, (_, index) =>
      aTicket(`s-${index}`, { ...young, type: 'security' }),
    )
    const { candidates, securityCandidates, moreSecurityCandidates } = plan([
      ...reports,
      aTicket('p1', { ...young, priority: 'P1' }),
    ])
    expect(candidates.map(({ ticket }) => ticket.id)).toEqual(['p1'])
    expect(securityCandidates.length + moreSecurityCandidates).toBe(20)
  })

  it('keeps what is not merged yet out of every other part', () => {
    const agenda = start({ pull: { number: 5, url: 'https://github.com/acme/desk/pull/5' } })
    agenda.observeUnmerged(fileOf(aTicket('a', { priority: 'P1' })))
    const { unmerged, tickets, teams, candidates, priorities, changes } = agenda.finish()
    expect(unmerged?.urgent.map(({ id }) => id)).toEqual(['a'])
    expect({ tickets, teams, candidates, priorities, escalated: changes.escalated }).toEqual({
      tickets: 0,
      teams: [],
      candidates: [],
      priorities: [],
      escalated: [],
    })
  })

  it('goes team by team in the order of the meeting, without empty teams, and with no team last', () => {
    const records = [aTicket('a', { team: undefined }), aTicket('b', { team: 'frontend' }), aTicket('c')]
    expect(plan(records).teams.map(({ name }) => name)).toEqual(['Java', 'Frontend', null])
  })

  it('sorts by priority, severity, age and id, with the undecided last', () => {
    const records = [
      aTicket('undecided', { priority: undefined, severity: 'critical' }),
      aTicket('b-young', { escalated_at: '2026-03-25T08:00:00Z' }),
      aTicket('a-young', { escalated_at: '2026-03-25T08:00:00Z' }),
      aTicket('old', { escalated_at: '2026-03-01T08:00:00Z' }),
      aTicket('critical', { severity: 'critical' }),
      aTicket('first', { priority: 'P1', severity: 'minor' }),
    ]
    const sorted = ['first', 'critical', 'old', 'a-young', 'b-young', 'undecided']
    expect(ids(plan(records).teams[0]?.tickets ?? [])).toEqual(sorted)
    expect(ids(plan(records.toReversed()).teams[0]?.tickets ?? [])).toEqual(sorted)
  })

  it.each([
    { name: 'the meeting’s own', settings: OWNED, owner: 'mira' },
    { name: 'else the first member with the role', settings: undefined, owner: 'kei' },
    { name: 'else nobody', settings: OWNERLESS, owner: null },
  ])('the owner is $name', ({ settings, owner }) => {
    expect(plan([], { settings: theSettings(settings) }).owner).toBe(owner)
  })

  it.each([
    { day: '2026-03-26', next: null, since: '2026-03-25' },
    { day: '2026-03-28', next: '2026-03-30', since: '2026-03-27' },
    { day: '2026-03-30', next: null, since: '2026-03-27' },
  ])('on $day the next meeting is $next and changes are shown since $since', ({ day, next, since }) => {
    const { nextMeetingDay, changes } = plan([], { day })
    expect({ nextMeetingDay, since: changes.since }).toEqual({ nextMeetingDay: next, since })
  })

  it('shows what was escalated, resolved and reopened since the meeting before began, in the time zone of the book', () => {
    const event = (name: 'resolved' | 'reopened', at: string) => ({
      history: [{ at, event: name, field: 'triage.status', by: 'lena' }],
    })
    const records = [
      aTicket('new', { escalated_at: '2026-03-25T08:00:00Z' }),
      aTicket('too-old', { escalated_at: '2026-03-25T07:59:59Z' }),
      aTicket('just-now', { escalated_at: '2026-03-26T07:00:00Z' }),
      aTicket('later', { escalated_at: '2026-03-26T07:00:01Z' }),
      aTicket('done', { status: 'resolved' }, event('resolved', '2026-03-25T10:00:00Z')),
      aTicket(
        'done-by-hand',
        { status: 'resolved' },
        { resolution: { code: 'code-fix', at: '2026-03-25T11:00:00Z' } },
      ),
      aTicket('done-before', { status: 'resolved' }, event('resolved', '2026-03-20T10:00:00Z')),
      aTicket('done-and-undone', {}, event('resolved', '2026-03-25T10:00:00Z')),
      aTicket('again', {}, event('reopened', '2026-03-25T10:00:00Z')),
    ]
    const { escalated, resolved, reopened } = plan(records).changes
    expect({ escalated: ids(escalated), resolved: ids(resolved), reopened: ids(reopened) }).toEqual({
      escalated: ['new', 'just-now'],
      resolved: ['done', 'done-by-hand'],
      reopened: ['again'],
    })
  })

  it('lists what moved since then, the most urgent first', () => {
    const moved = (id: string, from: string, to: 'P1' | 'P2') =>
      aTicket(
        id,
        { priority: to },
        {
          history: [
            { at: '2026-03-25T10:00:00Z', event: 'changed', field: 'triage.priority', from, to, by: 'lena' },
          ],
        },
      )
    const { moved: found } = plan([
      moved('less', 'P3', 'P2'),
      moved('more', 'P2', 'P1'),
      aTicket('c'),
    ]).changes
    expect(found).toMatchObject([
      { ticket: { id: 'more' }, moves: [{ what: 'priority', from: 'P2', to: 'P1' }] },
      { ticket: { id: 'less' }, moves: [{ what: 'priority', from: 'P3', to: 'P2' }] },
    ])
  })

  describe('with a calendar', () => {
    /** Good Friday and Easter Monday of 2026 are holidays. */
    const easter = (day: string) => plan([], { day, calendar: OFFICE })

    it.each([
      { day: '2026-04-02', isHoliday: false, next: null, since: '2026-04-01' },
      { day: '2026-04-03', isHoliday: true, next: '2026-04-07', since: '2026-04-02' },
      { day: '2026-04-04', isHoliday: false, next: '2026-04-07', since: '2026-04-02' },
      { day: '2026-04-07', isHoliday: false, next: null, since: '2026-04-02' },
    ])('takes holidays for no meeting days: $day', ({ day, isHoliday, next, since }) => {
      const { nextMeetingDay, changes, ...agenda } = easter(day)
      expect({ isHoliday: agenda.isHoliday, next: nextMeetingDay, since: changes.since }).toEqual({
        isHoliday,
        next,
        since,
      })
    })

    it('counts working time until the meeting begins, and carried steps without holidays', () => {
      const record = aTicket('a', {
        escalated_at: '2026-04-02T13:00:00Z',
        next_step: { text: 'Ask', due: '2026-04-02' },
      })
      const { teams, actions } = plan([record], { day: '2026-04-08', calendar: OFFICE })
      expect(teams[0]?.tickets).toMatchObject([{ workingSeconds: (2 + 8) * 3600 }])
      expect(actions).toMatchObject([{ carried: 2 }])
    })

    it('gives the turn of a meeting to the owner of the next one where there is none', () => {
      const settings = theSettings(OWNERLESS.replace('minutes: 15', 'minutes: 15, owners: [lena, abel]'))
      const owners = ['2026-04-02', '2026-04-03', '2026-04-07', '2026-04-08'].map(
        (day) => plan([], { settings, day, calendar: OFFICE }).owner,
      )
      expect(owners).toEqual(['abel', 'lena', 'lena', 'abel'])
    })
  })

  it.each([
    { minutes: 15, meeting: 10, offline: 2 },
    { minutes: 17, meeting: 12, offline: 0 },
    { minutes: 4, meeting: 1, offline: 11 },
  ])(
    'a meeting of $minutes minutes discusses $meeting tickets, a minute each, and leaves $offline offline',
    (one) => {
      const settings = theSettings(SETTINGS.replace('minutes: 15', `minutes: ${one.minutes}`))
      const records = Array.from({ length: 12 }, (_, index) =>
        aTicket(`t${index}`, { priority: index === 11 ? 'P1' : 'P2' }),
      )
      const [java] = plan(records, { settings }).teams
      expect([java?.tickets.length, java?.offline.length]).toEqual([one.meeting, one.offline])
      expect(java?.tickets[0]?.id).toBe('t11')
      expect(ids([...(java?.tickets ?? []), ...(java?.offline ?? [])]).toSorted()).toEqual(
        ids(records).toSorted(),
      )
    },
  )

  it('puts tickets that are not ready apart, the most urgent first, with what to ask', () => {
    const asksOf: AgendaOptions['asksOf'] = ({ record }) =>
      record.id === 'ready' ? [] : [`Which version has ${record.id}?`]
    const records = [
      aTicket('later', { priority: 'P3' }),
      aTicket('ready'),
      aTicket('first', { priority: 'P1' }),
    ]
    const { teams, notReady, priorities } = plan(records, { asksOf })
    expect(teams.map(({ tickets }) => ids(tickets))).toEqual([['ready']])
    expect(notReady.map(({ ticket, asks }) => [ticket.id, ...asks])).toEqual([
      ['first', 'Which version has first?'],
      ['later', 'Which version has later?'],
    ])
    expect(ids(priorities)).toEqual(['first'])
  })

  it('asks nothing about a withheld ticket', () => {
    const { teams, notReady } = plan([aTicket('a', { type: 'security' })], {
      asksOf: () => ['Which version?'],
    })
    expect([teams.length, notReady]).toEqual([1, []])
  })

  it('gives a team with urgent tickets more minutes than one with as many others', () => {
    const records = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id) => [
      aTicket(`java-${id}`, { priority: 'P1' }),
      aTicket(`frontend-${id}`, { priority: 'P3', team: 'frontend' }),
    ])
    expect(plan(records).teams.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Java', 7],
      ['Frontend', 3],
    ])
  })

  it('lists next steps that are due, the longest overdue first', () => {
    const due = (id: string, day?: string) =>
      aTicket(id, { next_step: { text: id, who: 'kei', ...(day && { due: day }) } })
    const { actions } = plan([
      due('today', '2026-03-26'),
      due('late', '2026-03-20'),
      due('tomorrow', '2026-03-27'),
      due('open'),
    ])
    expect(actions.map(({ ticket, overdueDays }) => [ticket.id, overdueDays])).toEqual([
      ['late', 6],
      ['today', 0],
    ])
  })

  it('lists steps that are due on the same day by urgency', () => {
    const due = (id: string, priority: 'P1' | 'P3') =>
      aTicket(id, { priority, next_step: { text: id, due: DAY } })
    const { actions } = plan([due('a', 'P3'), due('b', 'P1')])
    expect(actions.map(({ ticket }) => ticket.id)).toEqual(['b', 'a'])
  })

  it('lists what blocks, with on what and why', () => {
    const blocked = { on: 'customer', why: 'Waits for a heap dump' } as const
    const records = [aTicket('a', { status: 'blocked', blocked }), aTicket('b', { status: 'open', blocked })]
    expect(plan(records).blockers).toMatchObject([{ ticket: { id: 'a' }, ...blocked }])
  })

  it('puts P1 and what is flagged for a person on top, five at most', () => {
    const records = [
      ...['1', '2', '3', '4', '5'].map((id) => aTicket(id, { priority: 'P1' })),
      aTicket('flagged', { review: ['ambiguous'] }),
      aTicket('proposed-once', { review: ['escalation-proposed'] }),
      aTicket('plain'),
    ]
    const { priorities, morePriorities } = plan(records)
    expect(ids(priorities)).toEqual(['1', '2', '3', '4', '5'])
    expect(morePriorities).toBe(1)
    expect(ids(plan(records.slice(3)).priorities)).toEqual(['4', '5', 'flagged'])
  })

  it.each([
    { tickets: 0, shown: 0, more: 0 },
    { tickets: 1, shown: 1, more: 0 },
    { tickets: 5, shown: 5, more: 0 },
    { tickets: 6, shown: 5, more: 1 },
  ])(
    'shows of $tickets top priorities $shown, and says that there are $more more',
    ({ tickets, shown, more }) => {
      const records = Array.from({ length: tickets }, (_, index) => aTicket(`t${index}`, { priority: 'P1' }))
      const { priorities, morePriorities } = plan(records)
      expect({ shown: priorities.length, more: morePriorities }).toEqual({ shown, more })
    },
  )

  const candidate = (id: string, triage: Parameters<typeof aTicket>[1] = {}) =>
    aTicket(id, { escalated_at: undefined, priority: 'P3', ...triage })
  const PROPOSED = { review: ['escalation-proposed'] } as const
  const waiting = candidate('b')
  const WAITING = { ...waiting, source: { ...waiting.source, status: 'new' as const } }

  it.each([
    { name: 'one that the desk proposes', triage: PROPOSED, listed: ['a'] },
    { name: 'a resolved one', triage: { ...PROPOSED, status: 'resolved' }, listed: [] },
    { name: 'one of another meeting', triage: { ...PROPOSED, team: 'billing' }, listed: [] },
    { name: 'one without a reason', triage: {}, listed: [] },
  ] as const)('lists as candidate: $name: $listed', ({ triage, listed }) => {
    expect(plan([candidate('a', triage)]).candidates.map(({ ticket }) => ticket.id)).toEqual(listed)
  })

  it.each([
    { name: 'nothing is escalated', others: [], listed: ['a', 'b'] },
    {
      name: 'all that was escalated is resolved',
      others: [aTicket('z', { status: 'resolved' })],
      listed: ['a', 'b'],
    },
    { name: 'an escalated ticket is open', others: [aTicket('z')], listed: ['a'] },
    { name: 'one of another meeting is', others: [aTicket('z', { team: 'billing' })], listed: ['a', 'b'] },
  ])('lists candidates that only wait where $name: $listed', ({ others, listed }) => {
    const { candidates } = plan([WAITING, candidate('a', PROPOSED), ...others])
    expect(candidates.map(({ ticket }) => ticket.id)).toEqual(listed)
  })

  it('counts the tickets of the book, and the open ones of its teams that are not escalated', () => {
    const { tickets, openTickets } = plan([
      aTicket('escalated'),
      candidate('open'),
      candidate('done', { status: 'resolved' }),
      candidate('other', { team: 'billing' }),
      candidate('nobody’s', { team: undefined }),
    ])
    expect({ tickets, openTickets }).toEqual({ tickets: 5, openTickets: 2 })
  })

  it('lists teams in no meeting, and what no team has, with their open escalated tickets', () => {
    const records = [
      aTicket('minor', { team: 'billing', priority: 'P3' }),
      aTicket('urgent', { team: 'billing', priority: 'P1' }),
      aTicket('done', { team: 'billing', status: 'resolved' }),
      candidate('candidate', { team: 'billing' }),
      aTicket('java'),
      aTicket('nobody’s', { team: undefined }),
      aTicket('gone', { team: 'gone' }),
    ]
    const leftOut = (records: readonly TicketRecord[]) =>
      plan(records).leftOut.map(({ name, tickets }) => `${name}: ${ids(tickets).join(', ')}`)
    expect(leftOut(records)).toEqual(['Billing: urgent, minor', 'null: gone, nobody’s'])
    expect(leftOut([])).toEqual(['Billing: '])
  })

  it('names records that could not be read, sorted', () => {
    const agenda = start()
    agenda.observeUnreadable('tickets/b.md')
    agenda.observeUnreadable('tickets/a.md')
    expect(agenda.finish().unreadable).toEqual(['tickets/a.md', 'tickets/b.md'])
  })

  it('links the checklist where the book is on the web', () => {
    const path = 'playbooks/triage-meeting.md'
    expect(plan([]).playbook).toEqual({ path, page: pageOf(path) })
    expect(plan([], { pageOf: () => null }).playbook).toEqual({ path, page: null })
  })

  const secret = {
    escalated_at: '2026-03-26T06:00:00Z',
    type: 'security',
    priority: 'P1',
    status: 'blocked',
    blocked: { on: 'engineering', why: 'SECRET' },
    next_step: { text: 'SECRET', who: 'kei', due: DAY },
  } as const

  it.each([
    {
      name: 'withheld by import',
      record: aTicket('a', { ...secret, type: 'bug' }, { title: 'SECRET' }),
      withheld: true,
    },
    { name: 'called security later', record: aTicket('a', secret, { title: 'SECRET' }), withheld: false },
  ])('shows of a ticket $name nothing but its id and its owners', ({ record, withheld }) => {
    const agenda = plan([{ ...record, customer: { id: 'SECRET' }, source: { ...record.source, withheld } }])
    expect(agenda.teams[0]?.tickets).toEqual([
      {
        kind: 'withheld',
        id: 'a',
        page: null,
        url: null,
        owners: [
          { login: 'lena', isNext: false },
          { login: 'abel', isNext: false },
          { login: 'kei', isNext: true },
        ],
      },
    ])
    expect(ids(agenda.priorities)).toEqual(['a'])
    expect(ids(agenda.changes.escalated)).toEqual(['a'])
    expect(JSON.stringify(agenda)).not.toMatch(/SECRET|zendesk\.example/)
    expect([...agenda.actions, ...agenda.blockers]).toEqual([])
  })

  it('takes more tickets after it was finished', () => {
    const agenda = start()
    agenda.observe(fileOf(aTicket('b')))
    expect(ids(agenda.finish().teams[0]?.tickets ?? [])).toEqual(['b'])
    agenda.observe(fileOf(aTicket('a')))
    expect(ids(agenda.finish().teams[0]?.tickets ?? [])).toEqual(['a', 'b'])
  })

  it('shows a security ticket of a private book whole', () => {
    const settings = theSettings(PRIVATE)
    expect(onlyTicket(aTicket('a', secret), { settings })).toMatchObject({
      kind: 'open',
      title: 'Title of a',
    })
  })

  it('takes a meeting that the settings do not name for a mistake of its caller', () => {
    expect(() => plan([], { meeting: 'weekly' })).toThrow(RangeError)
    expect(() => plan([], { meeting: 'constructor' })).toThrow(RangeError)
  })
})
