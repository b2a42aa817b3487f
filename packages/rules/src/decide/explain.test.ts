import type { HistoryEvent } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { NOW, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { explain } from './explain.ts'

const RULES = rulesFrom({
  classify: `version: 1
rules:
  - { name: crash-words, set: { type: crash }, score: 3, when: { text: [title, body], contains: crash } }
  - { name: bug-words, set: { type: bug }, when: { text: [title], contains: wrong } }
  - { name: api-words, set: { component: api }, when: { text: [title], contains: api } }
  - { name: list-words, set: { component: lists }, when: { text: [title], contains: list } }
  - { name: severity-of-crash, set: { severity: critical }, when: { field: triage.type, equals: crash } }
  - { name: old-words, set: { tech_debt: true }, when: { text: [title], contains: old } }
`,
})

it('gives each field’s value, who decided it, why, how sure, the runners-up and what a person overruled', () => {
  const at = '2026-03-28T10:20:14Z'
  const ticket = ticketWith({
    title: 'Old list and API crash, all wrong',
    triage: {
      type: 'crash',
      severity: 'major',
      confirmed: 'bug',
      lane: 'product',
      review: ['contradictory'],
      decided: {
        severity: {
          value: 'major',
          by: 'kei',
          at,
          why: 'wider than reported',
          disagreement: { value: 'critical', by: 'rule:severity-of-crash@1', at: '2026-03-29T09:00:00Z' },
        },
        confirmed: { value: 'bug', by: 'kei', at, why: 'triage meeting' },
        type: { value: 'crash', by: 'rule:crash-words@1', at },
      },
    },
  })
  expect(explain(ticket, RULES, NOW)).toBe(`desk-1: Old list and API crash, all wrong

Type: crash
  Rule crash-words (version 1), 75 % sure: "crash" in title or body
  Runner-up: bug, 25 % (bug-words)
Component: none
  Ambiguous, a person decides: too close: api 1, lists 1.
  Candidate: api, 50 % (api-words)
  Candidate: lists, 50 % (list-words)
Impact: none
  Undecided: there are no rules for it.
Severity: major
  Decided by kei at 2026-03-28T10:20:14Z: wider than reported
  Overrules rule severity-of-crash, which says critical (100 % sure): type is crash
Business impact: none
  Undecided: there are no rules for it.
Tech debt: yes
  Rule old-words (version 2026.1), 100 % sure: "old" in title
  The record says none. Run triagebook prioritize to update it.
Priority: none
  Undecided: there are no rules for it.
Team: none
  Undecided: there are no rules for it.
Engineering owner: none
  Undecided: there are no rules for it.
Support owner: none
  Undecided: there are no rules for it.
Lane: product
  Set by a person, not yet signed.
Status: open
  Undecided: there are no rules for it.
Confirmed: bug
  Decided by kei at 2026-03-28T10:20:14Z: triage meeting
For a person to look at:
  Since 2026-03-29T09:00:00Z: kei set severity major, rule severity-of-crash now says critical
`)
})

it('names the rule that was overruled, also if no rule matches now', () => {
  const disagreement = { value: 'minor', by: 'rule:gone@2025.1', at: '2026-03-01T00:00:00Z' }
  const severity = { value: 'major', by: 'person:unknown', at: '2026-03-02T00:00:00Z', disagreement }
  const text = explain(ticketWith({ triage: { severity: 'major', decided: { severity } } }), RULES, NOW)
  expect(text).toContain(
    'Decided by somebody (the history does not say who) at 2026-03-02T00:00:00Z\n  Overruled rule gone (version 2025.1), which said minor.',
  )
})

it('says what a run would change of a value that no rule gives any more', () => {
  const at = '2026-03-01T00:00:00Z'
  const decided = { impact: { value: 'backend', by: 'rule:gone@2025.1', at } }
  const text = explain(ticketWith({ triage: { impact: 'backend', decided } }), RULES, NOW)
  expect(text).toContain(
    'Impact: none\n  Undecided: there are no rules for it.\n  The record says backend. Run triagebook prioritize to update it.\n',
  )
})

it('says of a resolved ticket that no usual run changes it', () => {
  const decided = { impact: { value: 'backend', by: 'rule:gone@2025.1', at: '2026-03-01T00:00:00Z' } }
  const text = explain(ticketWith({ triage: { impact: 'backend', status: 'resolved', decided } }), RULES, NOW)
  expect(text).toContain('The record says backend. It is resolved and stays so; triagebook prioritize --all ')
})

it('shows no text of a withheld ticket', () => {
  const secret = 'the crash of customer X'
  const text = explain(ticketWith({ title: secret, body: secret, source: { withheld: true } }), RULES, NOW)
  expect(text).toContain('desk-1: withheld; its text stays on the desk')
  expect(text).not.toContain('customer X')
})

it('shows control characters of a title as text', () => {
  const text = explain(ticketWith({ title: 'red \u001b[31m\nalert' }), RULES, NOW)
  expect(text).not.toContain('\u001b')
  expect(text).not.toContain('\nalert')
})

describe('what only people set', () => {
  const at = '2026-03-28T10:20:14Z'
  const line = (value: string) => ({ value, by: 'kei', at })
  const explained = (triage: NonNullable<Sample['triage']>, history: readonly HistoryEvent[] = []) =>
    explain(ticketWith({ triage, more: { history } }), RULES, NOW)

  it('is listed with who set it', () => {
    const decided = { confirmed: line('bug') }
    const triage = { confirmed: 'bug', escalated_at: at, decided } as const
    expect(explained(triage, [{ at, event: 'escalated', by: 'lena' }])).toContain(
      `Confirmed: bug\n  Decided by kei at ${at}\nEscalated: ${at}\n  By lena.\n`,
    )
  })

  it('is listed where a person wrote it into the file and nobody signed it yet', () => {
    const unsigned = 'Set by a person, not yet signed.'
    expect(explained({ confirmed: 'bug', escalated_at: at })).toContain(
      `Confirmed: bug\n  ${unsigned}\nEscalated: ${at}\n  ${unsigned}\n`,
    )
    const old = { confirmed: line('neither') }
    expect(explained({ confirmed: 'bug', decided: old })).toContain(`Confirmed: bug\n  ${unsigned}\n`)
  })

  it('is not listed where it is missing', () => {
    expect(explained({})).toContain(
      '  Only people confirm; nobody has yet.\nFor a person to look at: nothing',
    )
  })
})
