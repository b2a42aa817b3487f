import { TriagebookError } from '@triagebook/record/problem'
import { readRules } from '@triagebook/rules/read-rules'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, settingsWith } from '../../test-data/incoming-ticket.ts'
import { withheldSecurity } from './withhold.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const LEAK = `version: 1
rules:
  - { name: leak, set: { type: security }, when: { any: [{ text: [body], contains: leak }] } }
`

function withheld(body: string, triage: Parameters<typeof deskRecord>[0] = {}, book = 'public') {
  const settings = settingsWith(`privacy: { book: ${book} }\n`)
  const rules = readRules({ classify: { path: 'rules/classify.yml', content: LEAK } }, settings)
  if (!rules.ok) throw new TriagebookError(rules.problems)
  return withheldSecurity({ record: deskRecord(triage), body }, { settings, rules: rules.value }, NOW)
}

const OPEN = { status: 'open' } as const

describe('a ticket that a person writes down', () => {
  it.each([
    {
      name: 'its type is security',
      body: 'words',
      record: { triage: { ...OPEN, type: 'security' } },
      book: 'public',
      is: true,
    },
    { name: 'a rule says so', body: 'a leak', record: {}, book: 'public', is: true },
    {
      name: 'a rule says so, and the person another type',
      body: 'a leak',
      record: { triage: { ...OPEN, type: 'bug' } },
      book: 'public',
      is: false,
    },
    { name: 'nobody says so', body: 'words', record: {}, book: 'public', is: false },
    {
      name: 'the book is private',
      body: 'a leak',
      record: { triage: { ...OPEN, type: 'security' } },
      book: 'private',
      is: false,
    },
  ])('is withheld where $name: $is', ({ body, record, book, is }) => {
    expect(withheld(body, record, book)?.record.source.withheld ?? false).toBe(is)
  })

  it('is signed by the rule as import signs it, at the time of its creation', () => {
    expect(withheld('a leak')?.record.triage.decided?.type).toEqual({
      value: 'security',
      by: 'rule:leak@1',
      why: 'its words, which stay on the desk',
      at: hour(9),
      confidence: 1,
    })
  })

  it.each([
    {
      name: 'has fixed words as its reason',
      escalated: { escalated_at: hour(10), escalation_reason: 'a leak' },
      reason: 'Security report',
    },
    { name: 'gets no reason without an escalation', escalated: {}, reason: undefined },
  ])('$name', ({ escalated, reason }) => {
    const record = { triage: { ...OPEN, type: 'security', ...escalated } }
    expect(withheld('words', record)?.record.triage.escalation_reason).toBe(reason)
  })
})
