import { printMarkdown } from '@triagebook/text/markdown'
import { type Inline, table } from '@triagebook/text/page'
import { describe, expect, it } from 'vitest'
import type { AgendaTicket, OpenTicket } from '../model/agenda.ts'
import {
  offlineLine,
  printLink,
  priorityLine,
  shortText,
  stepText,
  TICKET_COLUMNS,
  ticketRow,
} from './print-ticket.ts'

const LENA = { login: 'lena', isNext: false }
const ABEL = { login: 'abel', isNext: false }
const TICKET: OpenTicket = {
  kind: 'open',
  id: 'a',
  page: null,
  url: null,
  title: 'A title',
  customer: 'gold',
  status: 'in-progress',
  isSolvedOnDesk: false,
  severity: 'major',
  priority: 'P2',
  workingSeconds: null,
  next: null,
  ageDays: 3,
  owners: [LENA, ABEL],
  flags: [],
  needs: [{ kind: 'next-step' }],
}
const WITHHELD: AgendaTicket = { kind: 'withheld', id: 'a', page: null, url: null, owners: [LENA] }

/** A cell as it is written. */
const printed = (cell: readonly Inline[]) =>
  printMarkdown({ type: 'root', children: [table(['Cell'], [[cell]])] })
    .split('\n')[2]
    ?.slice(2, -2)
const cells = (ticket: AgendaTicket) => ticketRow(ticket).map(printed)
const row = (differences: Partial<OpenTicket> = {}) => cells({ ...TICKET, ...differences })
const cell = (column: (typeof TICKET_COLUMNS)[number], differences: Partial<OpenTicket>) =>
  row(differences)[TICKET_COLUMNS.indexOf(column)]

describe('ticketRow', () => {
  it('has a cell a column', () => {
    expect(row()).toEqual([
      'a<br>A title',
      'in progress',
      'P2, major',
      '3 days',
      '–',
      'lena, abel',
      'Needs a next step.',
      'gold',
    ])
  })

  it('has a dash for what is not decided', () => {
    const nothing = { customer: null, severity: null, priority: null, owners: [] }
    expect(row(nothing)).toEqual([
      'a<br>A title',
      'in progress',
      '–',
      '3 days',
      '–',
      '–',
      'Needs a next step.',
      '–',
    ])
  })

  it('has the id and the owners of a withheld ticket, and nothing else', () => {
    expect(cells(WITHHELD)).toEqual([
      'a<br>Security report: its text stays on the desk.',
      '–',
      '–',
      '–',
      '–',
      'lena',
      '–',
      '–',
    ])
  })

  it.each([
    { page: null, url: null, shown: 'a<br>A title' },
    { page: null, url: 'https://desk.example/a', shown: '[a](https://desk.example/a)<br>A title' },
    { page: 'https://git.example/a', url: null, shown: '[a](https://git.example/a)<br>A title' },
    {
      page: 'https://git.example/a',
      url: 'https://desk.example/a',
      shown: '[a](https://git.example/a) ([desk](https://desk.example/a))<br>A title',
    },
  ])('links the record at $page and the desk at $url', ({ shown, ...links }) => {
    expect(cell('Ticket', links)).toBe(shown)
  })

  it.each([
    { priority: 'P1', severity: 'critical', text: 'P1, critical' },
    { priority: 'P1', severity: null, text: 'P1' },
    { priority: null, severity: 'minor', text: 'minor' },
  ] as const)('says priority and severity: $text', ({ text, ...both }) => {
    expect(cell('Priority', both)).toBe(text)
  })

  it('says that a ticket is solved on the desk, and how to close it', () => {
    const solved = { isSolvedOnDesk: true, needs: [{ kind: 'closure-code', proposed: null }] } as const
    expect(cell('Status', solved)).toBe('in progress, **solved on the desk**')
    expect(cell('Ask', solved)).toBe('Close it: `triagebook close a <code>`')
    expect(cell('Ask', { needs: [{ kind: 'closure-code', proposed: 'code-fix' }] })).toBe(
      'Close it: `triagebook close a code-fix`',
    )
  })

  it.each([
    { days: 0, text: 'today' },
    { days: 1, text: '1 day' },
    { days: 2, text: '2 days' },
  ])('says of an age of $days days: $text', ({ days, text }) => {
    expect(cell('Since escalation', { ageDays: days })).toBe(text)
  })

  it.each([
    { name: 'nobody is next', owners: [LENA, ABEL], text: 'lena, abel' },
    { name: 'one of them is', owners: [LENA, { ...ABEL, isNext: true }], text: 'lena, **abel (next)**' },
  ])('names the owners where $name', ({ owners, text }) => {
    expect(cell('Owners', { owners })).toBe(text)
  })

  const step = { kind: 'step', text: 'Ask', who: 'abel', due: null, overdueDays: null } as const
  it.each([
    {
      needs: [{ kind: 'confirm' }, { kind: 'owner' }],
      text: 'Confirm: bug or feature request?<br>Needs an owner.',
    },
    { needs: [step], text: 'Ask' },
    { needs: [{ ...step, who: null }], text: 'Ask (nobody yet)' },
    { needs: [{ ...step, due: '2026-03-30' }], text: 'Ask (due 30 Mar 2026)' },
    { needs: [{ ...step, due: '2026-03-30', overdueDays: 0 }], text: 'Ask (**due today**)' },
    {
      needs: [{ ...step, due: '2026-03-30', overdueDays: 1 }],
      text: 'Ask (due 30 Mar 2026, **overdue by 1 day**)',
    },
    {
      needs: [{ ...step, who: null, due: '2026-05-30', overdueDays: 2 }],
      text: 'Ask (nobody yet, due 30 May 2026, **overdue by 2 days**)',
    },
  ] as const)('says what it needs: $text', ({ needs, text }) => {
    expect(cell('Ask', { needs })).toBe(text)
  })

  it.each([
    { name: 'a title of a hundred characters', title: 'x'.repeat(100), length: 100 },
    { name: 'a longer one, cut', title: 'x'.repeat(101), length: 100 },
  ])('shows $name', ({ title, length }) => {
    const shown = (cell('Ticket', { title }) ?? '').slice('a<br>'.length)
    expect(shown).toHaveLength(length)
    expect(shown.endsWith('…')).toBe(title.length > 100)
  })
})

describe('priorityLine', () => {
  const line = (differences: Partial<OpenTicket>) => priorityLine({ ...TICKET, ...differences }).join('')

  it.each([
    { name: 'its priority and severity', differences: {}, text: 'a A title (P2; major)' },
    {
      name: 'that it has none',
      differences: { priority: null, severity: null },
      text: 'a A title (no priority yet; no severity yet)',
    },
    {
      name: 'why a person should look at it',
      differences: { flags: ['critical', 'escalation-proposed', 'ambiguous'] as const },
      text: 'a A title (P2; major; for a person to look at: ambiguous)',
    },
    {
      name: 'nothing of a proposal that came true, and not twice that it is critical',
      differences: { flags: ['critical', 'escalation-proposed'] as const },
      text: 'a A title (P2; major)',
    },
  ])('says of a ticket $name', ({ differences, text }) => {
    expect(line(differences)).toBe(text)
  })

  it('says nothing of a withheld ticket', () => {
    expect(priorityLine(WITHHELD).join('')).toBe('a Security report: its text stays on the desk.')
  })
})

describe('stepText', () => {
  it.each([
    { step: { text: 'Ask', who: 'abel', due: '2026-03-30' }, text: 'Ask (abel, due 30 Mar 2026)' },
    { step: { text: 'Ask', who: null, due: '2026-03-30' }, text: 'Ask (nobody yet, due 30 Mar 2026)' },
    { step: { text: 'Ask', who: 'abel', due: null }, text: 'Ask (abel)' },
    { step: { text: 'Two\nlines', who: 'x'.repeat(61), due: null }, text: `Two lines (${'x'.repeat(59)}…)` },
  ])('is $text', ({ step, text }) => {
    expect(stepText(step)).toBe(text)
  })
})

it.each([
  { length: 200, isCut: false },
  { length: 201, isCut: true },
])('cuts $length characters: $isCut', ({ length, isCut }) => {
  expect(shortText('x'.repeat(length)).endsWith('…')).toBe(isCut)
})

it('links a ticket only where it has an address', () => {
  expect(printLink({ id: 'a', page: null, url: null })).toBe('a')
  expect(printLink({ id: 'a', page: null, url: 'https://desk.example/a' })).toMatchObject({
    type: 'link',
    url: 'https://desk.example/a',
  })
})

it.each([
  { ageDays: 0, seconds: null, shown: 'today' },
  { ageDays: 0, seconds: 59, shown: 'today' },
  { ageDays: 0, seconds: 60, shown: 'today<br>1 working minute' },
  { ageDays: 0, seconds: 3599, shown: 'today<br>59 working minutes' },
  { ageDays: 1, seconds: 3600, shown: '1 day<br>1 working hour' },
  { ageDays: 4, seconds: 20 * 3600 - 1, shown: '4 days<br>19 working hours' },
])('shows since when it is escalated: $shown', ({ ageDays, seconds, shown }) => {
  expect(cell('Since escalation', { ageDays, workingSeconds: seconds })).toBe(shown)
})

it.each([
  { isLate: false, shown: 'fix due' },
  { isLate: true, shown: '**fix due**' },
])('shows what is due next: $shown', ({ isLate, shown }) => {
  expect(cell('Due', { next: { words: 'fix due', isLate } })).toBe(shown)
})

describe('offlineLine', () => {
  const line = (ticket: AgendaTicket) => printed(offlineLine(ticket))
  const NEXT = { login: 'kei', isNext: true }

  it.each([
    { name: 'whoever is next', owners: [LENA, ABEL, NEXT], who: 'kei' },
    { name: 'else engineering', owners: [LENA, ABEL], who: 'abel' },
    { name: 'else support', owners: [LENA], who: 'lena' },
    { name: 'else nobody', owners: [], who: 'needs an owner' },
  ])('names $name', ({ owners, who }) => {
    expect(line({ ...TICKET, owners })).toBe(`a A title (P2, major) **${who}**: Needs a next step.`)
  })

  it('has no priority where none is decided', () => {
    expect(line({ ...TICKET, priority: null, severity: null })).toBe('a A title **abel**: Needs a next step.')
  })

  it('says what is late, and nothing of what is not', () => {
    const next = { words: 'fix 2 working hours late', isLate: true }
    const text = 'a A title (P2, major) **abel**: Needs a next step.'
    expect(line({ ...TICKET, next })).toBe(`${text}; **fix 2 working hours late**`)
    expect(line({ ...TICKET, next: { ...next, isLate: false } })).toBe(text)
  })

  it('has of a withheld ticket the id and the owner alone', () => {
    expect(line(WITHHELD)).toBe('a Security report: its text stays on the desk. **lena**')
  })
})
