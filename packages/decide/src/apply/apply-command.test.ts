import type { HistoryEvent, RecordContent, TicketRecord } from '@triagebook/record'
import { formatProblem } from '@triagebook/record/problem'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { AT, BODY, CONTEXT, RECORD, SETTINGS } from '../../test-data/a-ticket.ts'
import { changeOf } from '../../test-data/change-of.ts'
import { splitLine } from '../line/split-line.ts'
import { parseCommand } from '../parse/parse-command.ts'
import type { Act } from './act.ts'
import { applyCommand } from './apply-command.ts'

const PAGES: Readonly<Record<string, string>> = {
  'zendesk-eu-1359': 'https://acme.zendesk.example/agent/tickets/1359',
}
const ACT: Act = { by: 'anna', at: AT, settings: SETTINGS, prefix: '', linkOf: (id) => PAGES[id] }

type Triage = Partial<TicketRecord['triage']>
type Rest = Partial<Omit<TicketRecord, 'triage'>>

/** The record with other fields; undefined takes one away. */
function ticket(
  triage: { [K in keyof Triage]?: Triage[K] | undefined } = {},
  rest: Rest = {},
  body = BODY,
): RecordContent {
  return JSON.parse(
    JSON.stringify({ record: { ...RECORD, ...rest, triage: { ...RECORD.triage, ...triage } }, body }),
  )
}

const event = (event: HistoryEvent['event'], more: Partial<HistoryEvent> = {}) => ({
  at: AT,
  event,
  ...more,
  by: 'anna',
})
const changed = (
  field: string,
  from: string | undefined,
  to: string,
  name: HistoryEvent['event'] = 'changed',
) => event(name, { field: `triage.${field}`, ...(from !== undefined && { from }), to })
const byAnna = (value: string | boolean, why?: string) => ({ value, by: 'anna', at: AT, ...(why && { why }) })
const withNotes = (line: string) => BODY.replace('## Timeline', `## Notes\n\n${line}\n\n## Timeline`)
const ESCALATED = { escalated_at: '2026-03-27T10:00:00Z', escalation_reason: 'SLA at risk' }
const moved = (...path: string[]): Rest => ({
  history: [
    ...(RECORD.history ?? []),
    ...path.slice(1).map(
      (to, index): HistoryEvent => ({
        at: `2026-03-28T1${index}:00:00Z`,
        event: to === 'resolved' ? 'resolved' : 'changed',
        field: 'triage.status',
        from: path[index] ?? 'open',
        to,
        by: 'kei',
      }),
    ),
  ],
})
const decidedStatus = (value: string) => ({
  ...RECORD.triage.decided,
  status: { value, by: 'kei', at: '2026-03-28T10:00:00Z' },
})
const RESOLVED = ticket(
  { status: 'resolved', decided: decidedStatus('resolved') },
  { ...moved('open', 'resolved'), resolution: { code: 'code-fix', at: '2026-03-28T10:00:00Z' } },
)
const BLOCKED = ticket(
  {
    status: 'blocked',
    blocked: { on: 'customer', why: 'HAR file' },
    next_step: { text: 'Ask again', who: 'lena' },
    decided: decidedStatus('blocked'),
  },
  moved('open', 'blocked'),
)
const MANUAL = ticket(
  {},
  {
    id: 'manual-20260326-1',
    source: {
      ...RECORD.source,
      connection: 'manual',
      platform: 'manual',
      native_id: '20260326-1',
      url: 'https://a.example',
    },
  },
)

function apply(line: string, content: RecordContent, act: Partial<Act> = {}) {
  const command = parseCommand(splitLine(line), CONTEXT)
  if (!command.ok) throw new Error(command.problems.map(formatProblem).join('\n'))
  return applyCommand(command.value, content, { ...ACT, ...act })
}

function changesOf(line: string, content = ticket(), act: Partial<Act> = {}): unknown {
  const result = apply(line, content, act)
  return result.ok ? changeOf(content, result.value) : result.problems.map(formatProblem)
}

const rule = (value: string, name: string) => ({
  disagreement: { value, by: `rule:${name}@1`, at: '2026-03-26T11:00:23Z' },
})

describe('a command writes its field, its decision and its event, and nothing else', () => {
  it.each<{ line: string; content?: RecordContent; changes: unknown }>([
    {
      line: 'confirm 1 bug',
      changes: {
        'triage.confirmed': 'bug',
        'triage.decided.confirmed': byAnna('bug'),
        events: [changed('confirmed', 'unconfirmed', 'bug')],
      },
    },
    {
      line: 'type 1 performance',
      changes: {
        'triage.type': 'performance',
        'triage.decided.type': { ...byAnna('performance'), ...rule('bug', 'bug-words') },
        events: [changed('type', 'bug', 'performance')],
      },
    },
    {
      line: 'severity 1 critical',
      changes: {
        'triage.severity': 'critical',
        'triage.decided.severity': { ...byAnna('critical'), ...rule('major', 'severity-of-bug') },
        events: [changed('severity', 'major', 'critical')],
      },
    },
    { line: 'severity 1 major', changes: { 'triage.decided.severity': byAnna('major') } },
    {
      line: 'impact 1 backend',
      changes: { 'triage.impact': 'backend', 'triage.decided.impact': byAnna('backend') },
    },
    {
      line: 'business-impact 1 high',
      changes: { 'triage.business_impact': 'high', 'triage.decided.business_impact': byAnna('high') },
    },
    {
      line: 'priority 1 P1',
      changes: {
        'triage.priority': 'P1',
        'triage.decided.priority': byAnna('P1'),
        events: [changed('priority', undefined, 'P1')],
      },
    },
    {
      line: 'team 1 backend',
      changes: {
        'triage.team': 'backend',
        'triage.decided.team': { ...byAnna('backend'), ...rule('java', 'business-logic') },
        events: [changed('team', 'java', 'backend')],
      },
    },
    {
      line: 'component 1 export',
      changes: { 'triage.component': 'export', 'triage.decided.component': byAnna('export') },
    },
    { line: 'debt 1', changes: { 'triage.tech_debt': true, 'triage.decided.tech_debt': byAnna(true) } },
    { line: 'debt 1 no', changes: { 'triage.tech_debt': false, 'triage.decided.tech_debt': byAnna(false) } },
    {
      line: 'assign 1 rosa',
      changes: {
        'triage.support_owner': 'rosa',
        'triage.decided.support_owner': byAnna('rosa'),
        events: [changed('support_owner', 'lena', 'rosa')],
      },
    },
    {
      line: 'assign 1 kei',
      changes: {
        'triage.engineering_owner': 'Kei',
        'triage.decided.engineering_owner': byAnna('Kei'),
        events: [changed('engineering_owner', undefined, 'Kei')],
      },
    },
    {
      line: 'status 1 in-progress "work has begun"',
      changes: {
        'triage.status': 'in-progress',
        'triage.decided.status': byAnna('in-progress', 'work has begun'),
        events: [changed('status', 'open', 'in-progress')],
      },
    },
    {
      line: 'status 1 blocked customer "HAR file"',
      changes: {
        'triage.status': 'blocked',
        'triage.blocked': { on: 'customer', why: 'HAR file' },
        'triage.decided.status': byAnna('blocked', 'HAR file'),
        events: [changed('blocked', undefined, 'customer'), changed('status', 'open', 'blocked')],
      },
    },
    {
      line: 'blocked 1 engineering "a fix of the driver"',
      content: BLOCKED,
      changes: {
        'triage.blocked': { on: 'engineering', why: 'a fix of the driver' },
        'triage.decided.status': byAnna('blocked', 'a fix of the driver'),
        events: [
          { ...changed('blocked', undefined, 'customer'), at: '2026-03-28T10:00:00Z', by: 'kei' },
          changed('blocked', 'customer', 'engineering'),
        ],
      },
    },
    {
      line: 'status 1 open',
      content: BLOCKED,
      changes: {
        'triage.status': 'open',
        'triage.blocked': null,
        'triage.decided.status': byAnna('open'),
        events: [changed('status', 'blocked', 'open')],
      },
    },
    {
      line: 'status 1 resolved "works for them"',
      content: BLOCKED,
      changes: {
        'triage.status': 'resolved',
        'triage.blocked': null,
        'triage.next_step': null,
        'triage.decided.status': byAnna('resolved', 'works for them'),
        resolution: { at: AT },
        events: [changed('status', 'blocked', 'resolved', 'resolved')],
      },
    },
    {
      line: 'status 1 resolved',
      content: RESOLVED,
      changes: { 'triage.decided.status': byAnna('resolved') },
    },
    {
      line: 'status 1 open',
      content: RESOLVED,
      changes: {
        'triage.status': 'open',
        'triage.decided.status': byAnna('open'),
        resolution: null,
        events: [changed('status', 'resolved', 'open', 'reopened')],
      },
    },
    {
      line: 'next 1 "Reproduce on staging" by friday who kei',
      changes: { 'triage.next_step': { text: 'Reproduce on staging', due: '2026-04-03', who: 'Kei' } },
    },
    { line: 'next 1 Ask again', content: BLOCKED, changes: { 'triage.next_step': { text: 'Ask again' } } },
    { line: 'done 1', content: BLOCKED, changes: { 'triage.next_step': null } },
    {
      line: 'escalate 1 SLA at risk',
      content: ticket({ review: ['escalation-proposed', 'critical'] }),
      changes: {
        'triage.escalated_at': AT,
        'triage.escalation_reason': 'SLA at risk',
        'triage.review': ['critical'],
        events: [event('escalated')],
      },
    },
    {
      line: 'waive 1 the log follows',
      changes: { 'triage.readiness': { override: 'the log follows', by: 'anna', at: AT } },
    },
    {
      line: 'de-escalate 1 the workaround is enough',
      content: ticket({ ...ESCALATED, readiness: { override: 'the log follows', by: 'kei', at: AT } }),
      changes: {
        'triage.escalated_at': null,
        'triage.escalation_reason': null,
        'triage.readiness': null,
        events: [event('de-escalated')],
        body: withNotes(`- ${AT}: anna: De-escalated: the workaround is enough`),
      },
    },
    {
      line: 'outcome 1 roadmap https://roadmap.acme.example/7',
      content: ticket(
        { confirmed: 'feature-request' },
        { product: { owner: 'product', outcome: 'undecided' } },
      ),
      changes: { 'product.outcome': 'roadmap', 'product.link': 'https://roadmap.acme.example/7' },
    },
    {
      line: 'outcome 1 declined',
      content: ticket(
        { confirmed: 'feature-request' },
        { product: { link: 'https://roadmap.acme.example/7' } },
      ),
      changes: { 'product.outcome': 'declined' },
    },
    {
      line: 'outcome 1 declined',
      content: ticket({ confirmed: 'feature-request' }),
      changes: { 'product.outcome': 'declined' },
    },
    {
      line: 'close 1',
      changes: {
        'triage.status': 'resolved',
        'triage.decided.status': byAnna('resolved'),
        resolution: { at: AT },
        events: [changed('status', 'open', 'resolved', 'resolved')],
      },
    },
    {
      line: 'close 1 code-fix',
      content: ticket(
        { ...ESCALATED, next_step: { text: 'Ask again' } },
        {
          resolution: {
            follow_up: { state: 'pending' },
            proposed: { code: 'docs-updated', at: '2026-03-28T00:00:00Z', by: 'stage:sync' },
          },
        },
      ),
      changes: {
        'triage.status': 'resolved',
        'triage.next_step': null,
        'triage.decided.status': byAnna('resolved'),
        resolution: { follow_up: { state: 'pending' }, code: 'code-fix', at: AT },
        events: [changed('status', 'open', 'resolved', 'resolved')],
      },
    },
    {
      line: 'close 1 docs-updated https://docs.acme.example/export',
      content: ticket(ESCALATED),
      changes: {
        'triage.status': 'resolved',
        'triage.decided.status': byAnna('resolved'),
        resolution: { docs: ['https://docs.acme.example/export'], code: 'docs-updated', at: AT },
        events: [changed('status', 'open', 'resolved', 'resolved')],
      },
    },
    {
      line: 'close 1 void spam',
      content: ticket(ESCALATED),
      changes: {
        'triage.status': 'resolved',
        'triage.decided.status': byAnna('resolved'),
        resolution: { void: 'spam', at: AT },
        events: [changed('status', 'open', 'resolved', 'resolved')],
      },
    },
    {
      line: 'close 1 void wont-fix',
      content: RESOLVED,
      changes: {
        'triage.decided.status': byAnna('resolved'),
        resolution: { void: 'wont-fix', at: '2026-03-28T10:00:00Z' },
      },
    },
    {
      line: 'close 1 knowledge-transfer',
      content: ticket({ status: 'resolved', decided: decidedStatus('resolved') }, moved('open', 'resolved')),
      changes: {
        'triage.decided.status': byAnna('resolved'),
        resolution: { code: 'knowledge-transfer', at: '2026-03-28T10:00:00Z' },
      },
    },
    {
      line: 'reopen 1 it happens again',
      content: RESOLVED,
      changes: {
        'triage.status': 'open',
        'triage.decided.status': byAnna('open', 'it happens again'),
        resolution: null,
        events: [changed('status', 'resolved', 'open', 'reopened')],
      },
    },
    {
      line: 'note 1 The logs come on Monday',
      changes: { body: withNotes(`- ${AT}: anna: The logs come on Monday`) },
    },
    {
      line: 'link 1 acme/java#9038',
      changes: {
        engineering: { issues: ['acme/java#9038'] },
        events: [event('linked', { field: 'engineering.issues', to: 'acme/java#9038' })],
      },
    },
    {
      line: 'link 1 https://github.com/acme/java/pull/8938',
      content: ticket({}, { engineering: { pull_requests: ['acme/java#1'], state: 'in-review' } }),
      changes: {
        engineering: { pull_requests: ['acme/java#1', 'acme/java#8938'], state: 'in-review' },
        events: [event('linked', { field: 'engineering.pull_requests', to: 'acme/java#8938' })],
      },
    },
    {
      line: 'link manual-20260326-1 1359',
      content: MANUAL,
      changes: {
        'source.url': PAGES['zendesk-eu-1359'],
        events: [event('linked', { field: 'source.url', to: PAGES['zendesk-eu-1359'] ?? '' })],
      },
    },
    {
      line: 'link manual-20260326-1 https://acme.zendesk.example/agent/tickets/99',
      content: MANUAL,
      changes: {
        'source.url': 'https://acme.zendesk.example/agent/tickets/99',
        events: [
          event('linked', { field: 'source.url', to: 'https://acme.zendesk.example/agent/tickets/99' }),
        ],
      },
    },
    {
      line: 'link manual-20260326-1 https://github.com/acme/java/issues/7',
      content: MANUAL,
      changes: {
        engineering: { issues: ['acme/java#7'] },
        events: [event('linked', { field: 'engineering.issues', to: 'acme/java#7' })],
      },
    },
    {
      line: 'duplicate-of 1 1359',
      content: BLOCKED,
      changes: {
        'triage.status': 'resolved',
        'triage.blocked': null,
        'triage.next_step': null,
        'triage.decided.status': byAnna('resolved'),
        resolution: { void: 'duplicate', at: AT },
        events: [changed('status', 'blocked', 'resolved', 'resolved')],
        body: withNotes(`- ${AT}: anna: Duplicate of [zendesk-eu-1359](<${PAGES['zendesk-eu-1359']}>)`),
      },
    },
    {
      line: 'duplicate-of 1 1360',
      changes: expect.objectContaining({
        body: withNotes(`- ${AT}: anna: Duplicate of zendesk-eu-1360`),
      }),
    },
  ])('$line', ({ line, content, changes }) => {
    expect(changesOf(line, content)).toEqual(changes)
  })

  it.each([
    {
      name: 'the time of its resolution',
      content: ticket(
        { status: 'resolved', decided: decidedStatus('resolved') },
        { ...moved('open', 'resolved'), resolution: { code: 'code-fix', at: '2026-03-28T09:30:00Z' } },
      ),
      at: '2026-03-28T09:30:00Z',
    },
    {
      name: 'the time of the event where it has no resolution',
      content: ticket({ status: 'resolved', decided: decidedStatus('resolved') }, moved('open', 'resolved')),
      at: '2026-03-28T10:00:00Z',
    },
    {
      name: 'the time of the command where somebody resolved it in the file',
      content: ticket({ status: 'resolved' }, moved('open', 'in-progress')),
      at: AT,
    },
    {
      name: 'the time of the command where somebody opened it in the file',
      content: ticket({ status: 'open' }, moved('open', 'resolved')),
      at: AT,
    },
  ])('closes a ticket with $name', ({ content, at }) => {
    expect(changesOf('close 1 workaround', content)).toMatchObject({ resolution: { code: 'workaround', at } })
  })

  it('leaves the ticket that it was given alone', () => {
    const content = ticket(ESCALATED)
    const before = structuredClone(content)
    apply('close 1 code-fix', content)
    apply('note 1 x', content)
    expect(content).toEqual(before)
  })
})

describe('what cannot be is refused', () => {
  it.each<{
    name: string
    line: string
    content?: RecordContent
    act?: Partial<Act>
    problems: readonly unknown[]
  }>([
    {
      name: 'an escalation without what the meeting needs',
      line: 'escalate 1 SLA at risk',
      content: ticket(
        { severity: undefined, team: undefined, support_owner: undefined, decided: undefined },
        { history: [] },
      ),
      problems: [
        'error decide/missing-to-escalate: `zendesk-eu-1` cannot be escalated yet. Still missing: the severity, the support owner, an engineering owner or a team. (Run `severity zendesk-eu-1 critical|major|minor`. Run `assign zendesk-eu-1 <login> support`. Run `team zendesk-eu-1 <team>` or `assign zendesk-eu-1 <login> engineering`.)',
      ],
    },
    {
      name: 'a second escalation',
      line: 'escalate 1 SLA at risk',
      content: ticket(ESCALATED),
      problems: [
        'error decide/already-escalated: `zendesk-eu-1` has been escalated since 2026-03-27T10:00:00Z. (Use `note` to add to the reason.)',
      ],
    },
    {
      name: 'an escalation of a ticket that ended without a code',
      line: 'escalate 1 SLA at risk',
      content: ticket({ status: 'resolved', decided: decidedStatus('resolved') }, moved('open', 'resolved')),
      problems: [expect.stringContaining('error record/resolved-without-closure-code: ')],
    },
    {
      name: 'the end of no escalation',
      line: 'de-escalate 1 x',
      problems: ['error decide/not-escalated: `zendesk-eu-1` is not escalated. (There is nothing to do.)'],
    },
    {
      name: 'the end of an escalated ticket without a code',
      line: 'close 1',
      content: ticket(ESCALATED),
      problems: [
        'error record/resolved-without-closure-code: The ticket was escalated and is resolved, but has no closure code. (Add `resolution.code` (code-fix, docs-updated, knowledge-transfer, product-feedback) or `resolution.void`.)',
      ],
    },
    {
      name: 'the same by its status',
      line: 'status 1 resolved',
      content: ticket(ESCALATED),
      problems: [expect.stringContaining('error record/resolved-without-closure-code: ')],
    },
    {
      name: 'docs that nobody can open',
      line: 'close 1 docs-updated',
      content: ticket(ESCALATED),
      problems: [
        'error record/docs-updated-without-link: The closure code is `docs-updated`, but no page is named. (Add `resolution.docs` with a link to each page.)',
      ],
    },
    {
      name: 'such docs of a ticket that was never escalated',
      line: 'close 1 docs-updated',
      problems: [expect.stringContaining('error record/docs-updated-without-link: ')],
    },
    {
      name: 'work on a resolved ticket',
      line: 'status 1 in-progress',
      content: RESOLVED,
      problems: [
        'error record/illegal-move: A ticket cannot go from `resolved` to `in-progress`. (From `resolved` it can go to `open`.)',
      ],
    },
    {
      name: 'a block of a resolved ticket',
      line: 'blocked 1 customer x',
      content: RESOLVED,
      problems: [expect.stringContaining('error record/illegal-move: ')],
    },
    {
      name: 'a second move that may not be, as an earlier one was',
      line: 'status 1 in-progress',
      content: ticket(
        { status: 'resolved', decided: decidedStatus('resolved') },
        moved('open', 'resolved', 'in-progress', 'resolved'),
      ),
      problems: [expect.stringContaining('error record/illegal-move: ')],
    },
    {
      name: 'a reopening of what is open',
      line: 'reopen 1 x',
      problems: [
        'error decide/not-resolved: `zendesk-eu-1` is not resolved; its status is `open`. (Use `status` to change it.)',
      ],
    },
    {
      name: 'the end of no next step',
      line: 'done 1',
      problems: ['error decide/no-next-step: `zendesk-eu-1` has no next step. (There is nothing to do.)'],
    },
    {
      name: 'an outcome of what nobody confirmed',
      line: 'outcome 1 roadmap',
      problems: [
        'error decide/not-a-feature-request: `zendesk-eu-1` is not confirmed as a feature request. (If it is one, run `confirm zendesk-eu-1 feature-request` first.)',
      ],
    },
    {
      name: 'an outcome of a bug',
      line: 'outcome 1 roadmap',
      content: ticket({ confirmed: 'bug' }),
      problems: [expect.stringContaining('decide/not-a-feature-request')],
    },
    {
      name: 'an issue that is linked',
      line: 'link 1 https://github.com/acme/java/issues/7',
      content: ticket({}, { engineering: { issues: ['acme/java#7'] } }),
      problems: [
        'error decide/already-linked: `zendesk-eu-1` is already linked to `acme/java#7`. (There is nothing to do.)',
      ],
    },
    {
      name: 'a pull request that is linked, as an issue',
      line: 'link 1 acme/java#7',
      content: ticket({}, { engineering: { pull_requests: ['acme/java#7'] } }),
      problems: [expect.stringContaining('error decide/already-linked: ')],
    },
    {
      name: 'a desk’s ticket that is linked',
      line: 'link manual-20260326-1 https://acme.zendesk.example/agent/tickets/9',
      content: {
        ...MANUAL,
        record: {
          ...MANUAL.record,
          source: { ...MANUAL.record.source, url: 'https://acme.zendesk.example/agent/tickets/9' },
        },
      },
      problems: [expect.stringContaining('error decide/already-linked: `manual-20260326-1`')],
    },
    {
      name: 'two tickets of a desk',
      line: 'link 1 1359',
      problems: [
        'error decide/not-a-manual-ticket: `zendesk-eu-1` came from a desk, so it cannot be linked to another ticket. (If it is a duplicate, use `duplicate-of`; otherwise mention the other ticket in a `note`.)',
      ],
    },
    {
      name: 'a ticket of a desk and a page of one',
      line: 'link 1 https://acme.zendesk.example/agent/tickets/9',
      problems: [expect.stringContaining('decide/not-a-manual-ticket')],
    },
    {
      name: 'a ticket without a page',
      line: 'link manual-20260326-1 1360',
      content: MANUAL,
      problems: [
        'error decide/no-desk-link: The record of `zendesk-eu-1360` has no link to a desk. (Give the web address of the ticket on the desk instead.)',
      ],
    },
    {
      name: 'a time before the ticket',
      line: 'close 1 code-fix',
      act: { at: '2026-03-26T10:56:06Z' },
      problems: expect.arrayContaining([expect.stringContaining('error record/times-out-of-order: ')]),
    },
    {
      name: 'a text that cannot stand in the record',
      line: 'next manual-20260326-1 "(fill in)"',
      content: MANUAL,
      problems: [expect.stringContaining('error record/placeholder: ')],
    },
    {
      name: 'a team that left the settings',
      line: 'team 1 backend',
      act: {
        settings: settingsFrom(
          'version: 1\ntime_zone: UTC\nteams: { java: { name: J } }\nconnections: { zendesk-eu: { platform: zendesk } }\n',
        ),
      },
      problems: [expect.stringContaining('error record/unknown-word: `triage.team` cannot be `backend`.')],
    },
  ])('$name', ({ line, content, act, problems }) => {
    expect(changesOf(line, content, act)).toEqual(problems)
  })

  it('says no place: nobody has written the lines', () => {
    const result = apply('close 1', ticket(ESCALATED))
    expect(result.problems[0]).not.toHaveProperty('at')
  })
})

describe('what was wrong before', () => {
  it('does not stand in the way of another command', () => {
    const content = ticket({ ...ESCALATED, support_owner: undefined, decided: undefined }, { history: [] })
    expect(changesOf('priority 1 P1', content)).toMatchObject({ 'triage.priority': 'P1' })
  })

  it('is not told as a warning of the command', () => {
    const content = ticket({ type: 'security', decided: undefined }, { history: [] })
    expect(apply('priority 1 P1', content)).toMatchObject({ ok: true, problems: [] })
  })

  it('but what the command makes worth a warning is', () => {
    const result = apply('type 1 security', ticket())
    expect(result.problems.map(formatProblem)).toEqual([
      expect.stringContaining('warning record/security-not-withheld: '),
    ])
    expect(result.ok).toBe(true)
  })
})

describe('a text about a security report', () => {
  const withheld = ticket(
    { type: 'security', status: 'open', decided: undefined },
    { source: { ...RECORD.source, withheld: true }, history: [] },
  )
  const isPrivate = { settings: { ...SETTINGS, privacy: { ...SETTINGS.privacy, book: 'private' as const } } }
  const warning =
    'warning decide/public-text: `zendesk-eu-1` is a security report, and everybody who reads this public book can read your text. (If the text should not be public, undo the command and write it on the desk.)'

  it.each([
    { name: 'a note', line: 'note 1 x', content: withheld, act: {}, problems: [warning] },
    { name: 'a reason', line: 'status 1 in-progress x', content: withheld, act: {}, problems: [warning] },
    { name: 'no reason', line: 'status 1 in-progress', content: withheld, act: {}, problems: [] },
    { name: 'a word', line: 'severity 1 minor', content: withheld, act: {}, problems: [] },
    { name: 'a private book', line: 'note 1 x', content: withheld, act: isPrivate, problems: [] },
    { name: 'another ticket', line: 'note 1 x', content: ticket(), act: {}, problems: [] },
  ])('is told where all can read it: $name', ({ line, content, act, problems }) => {
    expect(apply(line, content, act).problems.map(formatProblem)).toEqual(problems)
  })
})

describe('what a rule had said', () => {
  it('stays as the disagreement of a later decision', () => {
    const first = apply('severity 1 critical', ticket())
    if (!first.ok) throw new Error('refused')
    expect(changesOf('severity 1 minor', first.value, { at: '2026-04-02T00:00:00Z' })).toMatchObject({
      'triage.decided.severity': { value: 'minor', ...rule('major', 'severity-of-bug') },
    })
  })

  it('is a disagreement no more once the person agrees', () => {
    const first = apply('severity 1 critical', ticket())
    if (!first.ok) throw new Error('refused')
    const second = apply('severity 1 major', first.value, { at: '2026-04-02T00:00:00Z' })
    expect(second.ok && second.value.record.triage.decided?.severity).toEqual({
      value: 'major',
      by: 'anna',
      at: '2026-04-02T00:00:00Z',
    })
  })

  it('is not made of what another person decided', () => {
    const decided = { severity: { value: 'minor', by: 'kei', at: '2026-03-27T00:00:00Z' } }
    expect(
      changesOf('severity 1 critical', ticket({ severity: 'minor', decided }, { history: [] })),
    ).toMatchObject({
      'triage.decided.severity': byAnna('critical'),
    })
  })
})

describe('roles', () => {
  it.each([
    { name: 'nobody asks for one', act: {}, ok: true },
    { name: 'one of them may', act: { roles: ['product', 'engineer'] }, ok: true },
    { name: 'none of them may', act: { roles: ['product'] }, ok: false },
    { name: 'there is none', act: { roles: [] }, ok: false },
  ] as const)('confirm where $name: $ok', ({ act, ok }) => {
    expect(apply('confirm 1 bug', ticket(), act).ok).toBe(ok)
  })

  it('names those that may, in one line', () => {
    expect(changesOf('outcome 1 roadmap', ticket(), { roles: ['engineer'] })).toEqual([
      'error decide/role-not-allowed: `outcome` is for product, customer-success, support-lead, meeting-owner, admin. (Ask one of them, or have your role added in triagebook.yml.)',
    ])
  })
})

describe('a clock that is behind', () => {
  it.each([
    { later: '2026-04-01T09:00:01Z', span: '1 second' },
    { later: '2026-04-01T09:00:02Z', span: '2 seconds' },
    { later: '2026-04-01T09:01:59Z', span: '119 seconds' },
    { later: '2026-04-01T09:02:00Z', span: '2 minutes' },
    { later: '2026-04-01T11:00:00Z', span: '2 hours' },
    { later: '2099-04-01T09:00:00Z', span: '26663 days' },
  ])('by $span is refused and named', ({ later, span }) => {
    const content = ticket({ severity: 'minor' }, { history: [severityAt(later)] })
    expect(changesOf('severity 1 critical', content)).toEqual([
      `error decide/clock-behind: It is ${AT} on this computer, but \`zendesk-eu-1\` was changed at ${later}, ${span} later. One of the two clocks is wrong. (Set the clock of this computer, or correct the time in \`history\` of the record.)`,
    ])
  })

  it.each([
    { name: 'a change of this second', line: 'severity 1 critical', at: AT },
    { name: 'a later change of another field', line: 'team 1 backend', at: LATER },
    { name: 'a command without an event', line: 'next 1 Ask again', at: LATER },
    { name: 'an escalation', line: 'escalate 1 x', at: LATER },
  ])('is not told from $name', ({ line, at }) => {
    expect(apply(line, ticket({ severity: 'minor' }, { history: [severityAt(at)] })).ok).toBe(true)
  })

  it('is told from a later end of the escalation', () => {
    const ended: HistoryEvent = { at: LATER, event: 'de-escalated', by: 'kei' }
    expect(changesOf('escalate 1 x', ticket({}, { history: [ended] }))).toEqual([
      expect.stringContaining('decide/clock-behind'),
    ])
  })
})

const LATER = '2026-04-01T09:00:01Z'

function severityAt(at: string): HistoryEvent {
  return { at, event: 'changed', field: 'triage.severity', from: 'major', to: 'minor', by: 'kei' }
}
