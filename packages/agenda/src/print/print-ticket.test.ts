import { describe, expect, it } from 'vitest'
import type { AgendaTicket, OpenTicket } from '../model/agenda.ts'
import { printLink, priorityLine, shortText, stepText, ticketRow } from './print-ticket.ts'

const TICKET: OpenTicket = {
  kind: 'open',
  id: 'a',
  url: null,
  title: 'A title',
  customer: 'cus_1',
  severity: 'major',
  priority: 'P2',
  ageDays: 3,
  supportOwner: 'lena',
  engineeringOwner: 'abel',
  flags: [],
  needs: [{ kind: 'next-step' }],
}
const WITHHELD: AgendaTicket = { kind: 'withheld', id: 'a', url: null }
const cells = (ticket: AgendaTicket) => ticketRow(ticket).map((cell) => cell.join(''))
const row = (differences: Partial<OpenTicket> = {}) => cells({ ...TICKET, ...differences })

describe('ticketRow', () => {
  it('has a cell a column', () => {
    expect(row()).toEqual(['a A title', 'cus_1', 'major', 'P2', '3 days', 'lena, abel', 'Needs a next step.'])
  })

  it('has a dash for what is not decided', () => {
    const nothing = {
      customer: null,
      severity: null,
      priority: null,
      supportOwner: null,
      engineeringOwner: null,
    }
    expect(row(nothing)).toEqual(['a A title', '–', '–', '–', '3 days', '–', 'Needs a next step.'])
  })

  it('has nothing of a withheld ticket', () => {
    expect(cells(WITHHELD)).toEqual(['a Security report: its text stays on the desk.', ...Array(6).fill('–')])
  })

  it.each([
    { days: 0, text: 'today' },
    { days: 1, text: '1 day' },
    { days: 2, text: '2 days' },
  ])('says of an age of $days days: $text', ({ days, text }) => {
    expect(row({ ageDays: days })[4]).toBe(text)
  })

  it.each([
    { name: 'both', owners: { supportOwner: 'lena', engineeringOwner: 'abel' }, text: 'lena, abel' },
    { name: 'support alone', owners: { engineeringOwner: null }, text: 'lena' },
    { name: 'engineering alone', owners: { supportOwner: null }, text: 'abel' },
    { name: 'one person for both', owners: { engineeringOwner: 'lena' }, text: 'lena' },
  ])('names the owners: $name', ({ owners, text }) => {
    expect(row(owners)[5]).toBe(text)
  })

  it.each([
    {
      needs: [{ kind: 'confirm' }, { kind: 'owner' }],
      text: 'Confirm: bug or feature request? Needs an owner.',
    },
    { needs: [{ kind: 'step', text: 'Ask', who: 'abel', due: null }], text: 'Ask (abel)' },
  ] as const)('says what it needs: $text', ({ needs, text }) => {
    expect(row({ needs })[6]).toBe(text)
  })

  it.each([
    { name: 'a title of a hundred characters', title: 'x'.repeat(100), length: 100 },
    { name: 'a longer one, cut', title: 'x'.repeat(101), length: 100 },
  ])('shows $name', ({ title, length }) => {
    const shown = (row({ title })[0] ?? '').slice('a '.length)
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
      text: 'a A title (P2; major; for a person to look at: critical, ambiguous)',
    },
    {
      name: 'nothing of a proposal that came true',
      differences: { flags: ['escalation-proposed'] as const },
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
    { step: { text: 'Ask', who: 'abel', due: '2026-03-30' }, text: 'Ask (abel, due 30 March 2026)' },
    { step: { text: 'Ask', who: null, due: '2026-03-30' }, text: 'Ask (nobody yet, due 30 March 2026)' },
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
  expect(printLink({ id: 'a', url: null })).toBe('a')
  expect(printLink({ id: 'a', url: 'https://desk.example/a' })).toMatchObject({
    type: 'link',
    url: 'https://desk.example/a',
  })
})
