import { recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { decisionsOf } from './decisions.ts'
import { saidBy } from './said.ts'

const AT = '"2026-04-01T08:00:00Z"'
const RULE = `{ value: minor, by: "rule:loads-twice@2026.1", at: ${AT}, why: "\\"twice\\" in title", confidence: 1 }`
const LENA = `{ value: critical, by: lena, at: ${AT}, why: it is down, disagreement: { value: minor, by: "rule:loads-twice@2026.1", at: ${AT} } }`

/** A record with these lines of triage, and its text in the book before; null for a new one. */
function rowsOf(triage: string, before: string | null, { withheld = false } = {}) {
  const text = (lines: string) =>
    recordText('zendesk-eu-1')
      .replace('triage:\n', `triage:\n${lines}`)
      .replace(
        '  status: open\n  created',
        `  status: open\n${withheld ? '  withheld: true\n' : ''}  created`,
      )
  const file = { path: 'tickets/2026/03/zendesk-eu-1.md', content: text(triage), isPlain: true }
  const { tickets } = saidBy([{ ...file, before: before === null ? null : text(before) }], '')
  const [ticket] = tickets
  if (ticket === undefined) throw new Error('The test has a record that cannot be read.')
  return decisionsOf(ticket).map(({ field, value, by, why }) => `${field} | ${value} | ${by} | ${why}`)
}
const severity = (value: string, line: string) => `  severity: ${value}\n  decided:\n    severity: ${line}\n`

describe('what a pull request decides', () => {
  it.each([
    {
      name: 'a new value: its rule, at which version, and the words that matched',
      triage: severity('minor', RULE),
      before: null,
      rows: ['Severity | minor | rule loads-twice (version 2026.1) | "twice" in title'],
    },
    {
      name: 'a value that was missing',
      triage: severity('minor', RULE),
      before: '',
      rows: ['Severity | minor | rule loads-twice (version 2026.1) | "twice" in title'],
    },
    {
      name: 'a value of a person after one of a rule',
      triage: severity('critical', LENA),
      before: severity('minor', RULE),
      rows: [
        'Severity | minor → critical | lena | it is down; overrules rule loads-twice (version 2026.1), which said severity minor',
      ],
    },
    {
      name: 'a value that no rule gives any more',
      triage: '',
      before: severity('minor', RULE),
      rows: ['Severity | minor → none |  | '],
    },
    {
      name: 'the same value of another rule',
      triage: severity('minor', RULE),
      before: severity('minor', RULE.replace('@2026.1', '@2025.4')),
      rows: ['Severity | minor | rule loads-twice (version 2026.1) | "twice" in title'],
    },
    {
      name: 'nothing where nothing changes',
      triage: severity('minor', RULE),
      before: severity('minor', RULE),
      rows: [],
    },
    {
      name: 'nothing of a new record that nobody decided',
      triage: '  severity: minor\n',
      before: null,
      rows: [],
    },
    {
      name: 'who decided, where nobody knows',
      triage: severity('minor', `{ value: minor, by: "person:unknown", at: ${AT} }`),
      before: null,
      rows: ['Severity | minor | somebody | '],
    },
    {
      name: 'what the desk decided',
      triage: severity('minor', `{ value: minor, by: "desk:agent", at: ${AT} }`),
      before: null,
      rows: ['Severity | minor | the desk | '],
    },
    {
      name: 'yes and no',
      triage: `  tech_debt: true\n  decided:\n    tech_debt: { value: true, by: lena, at: ${AT} }\n`,
      before: null,
      rows: ['Tech debt | yes | lena | '],
    },
  ])('is $name', ({ triage, before, rows }) => {
    expect(rowsOf(triage, before)).toEqual(rows)
  })

  it('quotes no word of a withheld ticket', () => {
    expect(rowsOf(severity('minor', RULE), null, { withheld: true })).toEqual([
      'Severity | minor | rule loads-twice (version 2026.1) | ',
    ])
    expect(rowsOf(severity('critical', LENA), null, { withheld: true })).toEqual([
      'Severity | critical | lena | overrules rule loads-twice (version 2026.1), which said severity minor',
    ])
  })
})
