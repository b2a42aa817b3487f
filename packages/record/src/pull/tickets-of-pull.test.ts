import { describe, expect, it } from 'vitest'
import { issueKey } from './issue-key.ts'
import { type PullWords, ticketsOfPull } from './tickets-of-pull.ts'

/** The book has these, by the issues that they are linked with. */
const BOOK: Readonly<Record<string, readonly string[]>> = {
  'desk-1': ['acme/java#12'],
  'desk-2': ['acme/java#12', 'https://github.com/acme/web/issues/7'],
  'desk-2-3': [],
  'jira-desk-4': ['https://jira.example.com/browse/ABC-4'],
}
const KNOWN = {
  has: (id: string) => Object.hasOwn(BOOK, id),
  ofIssue: (key: string) =>
    Object.entries(BOOK).flatMap(([id, issues]) => (issues.map(issueKey).includes(key) ? id : [])),
}

function found(words: Partial<PullWords>): string {
  const empty = { repository: 'Acme/Java', body: '', messages: [], branch: 'main', paths: [] }
  const result = ticketsOfPull({ ...empty, ...words }, KNOWN)
  if (result.kind === 'ambiguous') return `${result.candidates.join(' or ')}?`
  return [...result.ids, ...result.unknown.map((id) => `unknown ${id}`)].join(' ')
}

interface Row {
  readonly pull: Partial<PullWords>
  readonly tickets: string
}

describe('a line of its body or of a commit', () => {
  it.each<Row>([
    { pull: {}, tickets: '' },
    { pull: { body: 'Ticket: desk-1' }, tickets: 'desk-1' },
    { pull: { body: 'It works.\r\n\r\n  ticket:  Desk-1 , desk-2\r\n' }, tickets: 'desk-1 desk-2' },
    { pull: { messages: ['Fix it\n\nTicket: desk-2', 'More\n\nTicket: desk-1'] }, tickets: 'desk-1 desk-2' },
    { pull: { body: 'Ticket: desk-1', messages: ['Ticket: desk-1'] }, tickets: 'desk-1' },
    { pull: { body: 'See ticket: desk-1' }, tickets: '' },
    { pull: { body: 'Ticket:' }, tickets: '' },
    { pull: { body: 'Ticket: <!-- the id, such as desk-1 -->' }, tickets: '' },
    { pull: { body: '<!--\nTicket: desk-1\n' }, tickets: '' },
    { pull: { body: '```\nTicket: desk-1\n```\nTicket: desk-2' }, tickets: 'desk-2' },
    { pull: { body: 'Ticket: desk-9 desk-1' }, tickets: 'desk-1 unknown desk-9' },
  ])('$pull: $tickets', ({ pull, tickets }) => expect(found(pull)).toBe(tickets))
})

describe('an issue that it closes', () => {
  it.each<Row>([
    { pull: { body: 'Fixes #12' }, tickets: 'desk-1 desk-2' },
    { pull: { body: 'closes: ACME/java#12.' }, tickets: 'desk-1 desk-2' },
    { pull: { body: 'Resolved GH-12, and fixed acme/web#7' }, tickets: 'desk-1 desk-2' },
    { pull: { messages: ['Fix acme/web#7'] }, tickets: 'desk-2' },
    { pull: { body: 'close https://github.com/acme/web/issues/7.' }, tickets: 'desk-2' },
    { pull: { body: 'Fixes https://jira.example.com/browse/ABC-4' }, tickets: 'jira-desk-4' },
    { pull: { body: 'Fixes #120 and #12' }, tickets: '' },
    { pull: { body: 'See #12' }, tickets: '' },
    { pull: { body: 'Prefixes #12' }, tickets: '' },
    { pull: { body: '`fixes #12`' }, tickets: '' },
    { pull: { body: 'Fixes web#12' }, tickets: '' },
  ])('$pull: $tickets', ({ pull, tickets }) => expect(found(pull)).toBe(tickets))
})

describe('a record that it changes', () => {
  it.each<Row>([
    {
      pull: { paths: ['tickets/2026/03/desk-1.md', 'tickets/2026/03/desk-2.yaml'] },
      tickets: 'desk-1 desk-2',
    },
    { pull: { paths: ['tickets/2026/03/desk-new.md'] }, tickets: 'desk-new' },
    { pull: { paths: ['docs/desk-1.md', 'tickets/desk-1.md', 'x/tickets/2026/03/desk-1.md'] }, tickets: '' },
    { pull: { paths: ['tickets/2026/03/desk-new.md'], body: 'Ticket: desk-new' }, tickets: 'desk-new' },
  ])('$pull: $tickets', ({ pull, tickets }) => expect(found(pull)).toBe(tickets))
})

describe('its branch', () => {
  it.each<Row>([
    { pull: { branch: 'desk-1' }, tickets: 'desk-1' },
    { pull: { branch: 'fix/Desk_1-login' }, tickets: 'desk-1' },
    { pull: { branch: 'fix/desk-12' }, tickets: '' },
    { pull: { branch: 'fix/mydesk-1' }, tickets: '' },
    { pull: { branch: 'desk-2-3' }, tickets: 'desk-2-3' },
    { pull: { branch: 'desk-2-4' }, tickets: 'desk-2' },
    { pull: { branch: 'desk-1-and-desk-1' }, tickets: 'desk-1' },
    { pull: { branch: 'desk-1-desk-2' }, tickets: 'desk-1 or desk-2?' },
    // Where something else names a ticket, nobody has to be asked.
    { pull: { branch: 'desk-1-desk-2', body: 'Ticket: desk-2' }, tickets: 'desk-2' },
    { pull: { branch: 'desk-1', body: 'Fixes #12' }, tickets: 'desk-1 desk-2' },
    { pull: { branch: 'desk-1', paths: ['tickets/2026/03/desk-2.md'] }, tickets: 'desk-2' },
    { pull: { branch: 'desk-1', body: 'Ticket: desk-9' }, tickets: 'unknown desk-9' },
    { pull: { branch: '' }, tickets: '' },
    { pull: { branch: 'x-'.repeat(5000) }, tickets: '' },
  ])('$pull: $tickets', ({ pull, tickets }) => expect(found(pull)).toBe(tickets))
})

describe('issueKey', () => {
  it.each([
    { reference: 'Acme/Java#12', key: 'acme/java#12' },
    { reference: 'https://github.com/Acme/Java/issues/12', key: 'acme/java#12' },
    { reference: 'https://git.acme.example/acme/java/pull/12/#issuecomment-1', key: 'acme/java#12' },
    { reference: 'https://github.com/acme/java/issues/12x', key: 'https://github.com/acme/java/issues/12x' },
    { reference: 'https://jira.example.com/browse/ABC-4', key: 'https://jira.example.com/browse/abc-4' },
  ])('$reference is $key', ({ reference, key }) => expect(issueKey(reference)).toBe(key))
})
