import type { TicketRecord } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import {
  deskRecord,
  fileOf,
  hour,
  incomingComment,
  incomingTicket,
  settingsWith,
} from '../../test-data/incoming-ticket.ts'
import { pageContext } from '../../test-data/page-context.ts'
import { LARGEST_TICKET, planTicket } from './plan-ticket.ts'
import type { ImportConnection } from './source/import-connection.ts'

const SETTINGS = settingsWith('connections: { desk: { platform: zendesk } }\nvocabulary: { tier: [gold] }\n')
const CONTEXT = pageContext({ settings: SETTINGS })

const filteredBy = (filter: ImportConnection['filter']) => ({
  ...CONTEXT,
  connection: { ...CONTEXT.connection, filter },
})

interface Known {
  readonly source?: Partial<TicketRecord['source']>
}

/** What becomes of the ticket where the book has such a record. */
function known(ticket: Partial<IncomingTicket>, { source = {} }: Known = {}) {
  const record = deskRecord()
  const file = fileOf({ ...record, source: { ...record.source, ...source } })
  return planTicket(incomingTicket(ticket), { kind: 'record', file }, CONTEXT)
}

const UNDATED: IncomingTicket['mapped'] = {
  triage: {},
  triagePast: [],
  customer: {},
  sections: [],
  isDated: false,
}

describe('a ticket that the book does not have', () => {
  const plan = (ticket: Partial<IncomingTicket>) =>
    planTicket(incomingTicket(ticket), { kind: 'none' }, CONTEXT)

  it.each([
    { name: 'an open one', ticket: {}, outcome: 'new' },
    { name: 'a merged one', ticket: { status: 'merged' }, outcome: 'new' },
    { name: 'a deleted one', ticket: { status: 'deleted' }, outcome: 'gone' },
    { name: 'one without its words', ticket: { text: 'scrubbed' }, outcome: 'gone' },
  ] as const)('is $outcome: $name', ({ ticket, outcome }) => {
    expect(plan(ticket).outcome).toBe(outcome)
  })

  it.each([
    { characters: LARGEST_TICKET - 200, outcome: 'new' },
    { characters: LARGEST_TICKET - 198, outcome: 'refused' },
  ])('is $outcome where its text has $characters characters', ({ characters, outcome }) => {
    const comments = [incomingComment({ text: '' })]
    expect(plan({ title: 'x '.repeat(characters / 2), comments }).outcome).toBe(outcome)
  })

  it('is refused by its id where it has too much text, and its words are not told', () => {
    expect(plan({ nativeId: '7', title: 'x '.repeat(LARGEST_TICKET / 2) })).toMatchObject({
      outcome: 'refused',
      nativeId: '7',
      problem: {
        code: 'import/too-much-text',
        message: expect.stringMatching(/^Ticket 7 .* 5000100 characters/),
      },
    })
  })

  it('is filtered by the month of its creation, not that of its last change', () => {
    const ticket = incomingTicket({ createdAt: '2026-02-28T23:59:59Z' })
    expect(planTicket(ticket, { kind: 'none' }, filteredBy({ since: '2026-03-01' }))).toEqual({
      outcome: 'filtered',
      rule: 'since',
      month: '2026-02',
    })
  })

  it('is filtered before anybody looks whether the desk deleted it', () => {
    const ticket = incomingTicket({ status: 'deleted' })
    const plan = planTicket(ticket, { kind: 'none' }, filteredBy({ tag: ['export'] }))
    expect(plan.outcome).toBe('filtered')
  })
})

describe('the names of the people of a ticket', () => {
  const plan = (ticket: Partial<IncomingTicket>) =>
    planTicket(incomingTicket(ticket), { kind: 'none' }, CONTEXT)
  const textOf = (ticket: Partial<IncomingTicket>) => {
    const planned = plan(ticket)
    return 'change' in planned ? (planned.change?.content ?? '') : ''
  }

  it('are in no part of the record, whatever their order and accents', () => {
    const attachments = [{ name: 'muller-anna.png', bytes: null, host: null }]
    const text = textOf({
      names: ['Anna Müller'],
      organization: { id: '7', name: 'Rebel Alliance' },
      title: 'Anna Muller cannot log in',
      tags: ['anna_mueller'],
      comments: [incomingComment({ text: 'Müller, Anna of Rebel Alliance', attachments })],
    })
    expect(text).toContain('[redacted: name]')
    expect(text).not.toMatch(/anna|m[uü]e?ller|rebel/i)
  })

  it('do not change the hash of a ticket', () => {
    const hashOf = (names: readonly string[]) => /content_hash: \S+/.exec(textOf({ names }))?.[0]
    expect(hashOf(['Anna Müller'])).toMatch(/sha256/)
    expect(hashOf(['Anna Müller'])).toBe(hashOf([]))
  })
})

describe('a ticket that the book has', () => {
  it.each([
    { name: 'a second older', updatedAt: '2026-03-01T09:59:59Z', outcome: 'older' },
    { name: 'as old', updatedAt: hour(10), outcome: 'updated' },
    { name: 'a second newer', updatedAt: '2026-03-01T10:00:01Z', outcome: 'updated' },
  ])('is $outcome where the desk’s state is $name', ({ updatedAt, outcome }) => {
    expect(known({ updatedAt }).outcome).toBe(outcome)
  })

  it.each([
    { name: 'deleted', ticket: { status: 'deleted' }, source: {}, outcome: 'tombstoned' },
    { name: 'without its words', ticket: { text: 'scrubbed' }, source: {}, outcome: 'tombstoned' },
    { name: 'merged since', ticket: { status: 'merged' }, source: {}, outcome: 'tombstoned' },
    { name: 'merged before', ticket: { status: 'merged' }, source: { status: 'merged' }, outcome: 'updated' },
    { name: 'open', ticket: {}, source: {}, outcome: 'updated' },
  ] as const)('is $outcome where the desk has it $name', ({ ticket, source, outcome }) => {
    expect(known(ticket, { source }).outcome).toBe(outcome)
  })

  it.each([
    { name: 'changes', ticket: {} },
    { name: 'deletes', ticket: { status: 'deleted' } },
  ] as const)('gets the signature of whoever edited its file before the desk $name it', ({ ticket }) => {
    const record = deskRecord()
    const file = fileOf({ ...record, triage: { ...record.triage, severity: 'critical' } })
    const author = { login: 'lena', at: hour(9) }
    const plan = planTicket(
      incomingTicket(ticket),
      { kind: 'record', file },
      { ...CONTEXT, authorOf: ({ path }) => (path === file.path ? author : null) },
    )
    expect(plan).toMatchObject({
      change: {
        content: expect.stringContaining(`severity: { value: critical, by: lena, at: "${hour(9)}" }`),
      },
    })
  })

  it.each(['open', 'deleted'] as const)('has no secret in the labels of the desk: %s', (status) => {
    const label = 'ask jo@customer.example'
    const plan = known({ status, nativeStatus: label, nativePriority: status === 'open' ? label : null })
    if (!('change' in plan)) throw new Error(plan.outcome)
    expect(plan.change?.content).toContain('ask [redacted: e-mail]')
    expect(plan.change?.content).not.toContain('jo@')
    expect(plan.redacted).toEqual({ 'e-mail': status === 'open' ? 2 : 1 })
  })

  it('keeps its words where the desk has deleted them', () => {
    const file = fileOf(deskRecord(), '## Context\n\nIt stops.\n')
    const ticket = incomingTicket({ status: 'deleted', title: 'SCRUBBED' })
    expect(planTicket(ticket, { kind: 'record', file }, CONTEXT)).toMatchObject({
      outcome: 'tombstoned',
      change: { content: expect.stringMatching(/title: Help\n.*It stops\.\n$/s) },
      withheld: false,
    })
  })

  it('is kept up to date though the filter would leave it out now', () => {
    const file = fileOf(deskRecord())
    const filter = { tag: ['export'] }
    expect(planTicket(incomingTicket(), { kind: 'record', file }, filteredBy(filter)).outcome).toBe('updated')
  })

  it.each([
    { name: 'nothing', change: {}, outcome: 'unchanged' },
    { name: 'the desk’s own ticket alone', change: { raw: { more: 1 } }, outcome: 'unchanged' },
    { name: 'the title', change: { title: 'Other' }, outcome: 'updated' },
    { name: 'the time', change: { updatedAt: hour(13) }, outcome: 'updated' },
  ])('is $outcome where $name has changed', ({ change, outcome }) => {
    const { contentHash } = CONTEXT.identity
    const hash = contentHash({ ...incomingTicket(), raw: undefined, names: undefined })
    expect(known(change, { source: { content_hash: hash } }).outcome).toBe(outcome)
  })

  it.each([
    { name: 'says', mapped: { ...UNDATED, isDated: true }, updatedAt: hour(12) },
    { name: 'does not say', mapped: UNDATED, updatedAt: '2026-04-01T08:00:00Z' },
  ])('has the time of the run where its file $name when it changed', ({ mapped, updatedAt }) => {
    expect(known({ mapped })).toMatchObject({
      change: { content: expect.stringContaining(`updated_at: "${updatedAt}"\n`) },
    })
  })

  it.each([
    { existing: { kind: 'damaged', path: 'tickets/2026/03/desk-1.md' }, code: 'import/damaged-record' },
    {
      existing: {
        kind: 'record',
        file: fileOf(deskRecord({ source: { ...deskRecord().source, native_id: '1 ' } })),
      },
      code: 'import/id-clash',
    },
  ] as const)('is refused with $code', ({ existing, code }) => {
    expect(planTicket(incomingTicket(), existing, CONTEXT)).toMatchObject({
      outcome: 'refused',
      nativeId: '1',
      problem: { code },
    })
  })
})

it('tells what was redacted and left out in each part of a ticket', () => {
  const SECRET = 'ask jo@customer.example'
  const ticket = incomingTicket({
    title: SECRET,
    mapped: {
      ...UNDATED,
      triage: { component: SECRET, type: 'wish' },
      customer: { segment: SECRET, tier: 'silver' },
      sections: [{ title: 'Customer impact', text: SECRET }],
    },
  })
  expect(planTicket(ticket, { kind: 'none' }, CONTEXT)).toMatchObject({
    outcome: 'new',
    redacted: { 'e-mail': 4 },
    problems: [
      { message: expect.stringContaining('tier “silver”') },
      { message: expect.stringContaining('type “wish”') },
    ],
  })
})
