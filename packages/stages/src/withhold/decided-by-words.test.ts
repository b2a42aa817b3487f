import { readFileSync } from 'node:fs'
import type { TicketRecord } from '@triagebook/record'
import { TriagebookError } from '@triagebook/record/problem'
import { prioritize } from '@triagebook/rules/prioritize'
import { readRules } from '@triagebook/rules/read-rules'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour, settingsWith } from '../../test-data/incoming-ticket.ts'
import { withholdSecurity } from '../import/record/withhold.ts'
import { decidedByWords } from './decided-by-words.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const ROOT = new URL('../../../../rules/', import.meta.url)
const ruleFile = (name: string) => ({
  path: `rules/${name}`,
  content: readFileSync(new URL(name, ROOT), 'utf8'),
})

/** The rules that every new book begins with. */
function defaultRules() {
  const files = { classify: ruleFile('classify.yml'), matrix: ruleFile('priority-matrix.md') }
  const result = readRules(files, settingsWith())
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

const RULES = defaultRules()
const BODY =
  'Everybody can see the files of another customer. All our customers are affected, data loss included.\n'

/** A plain ticket that turns out to be a security report, imported and prioritized. */
function imported(book: 'public' | 'private'): TicketRecord {
  const content = { record: deskRecord({ title: 'I can see another customer' }), body: BODY }
  const settings = settingsWith(`privacy: { book: ${book} }\n`)
  const facts = { settings, rules: RULES, now: NOW }
  const next = withholdSecurity(content, { tags: [], nativeType: null }, facts)
  return prioritize(next, RULES, { now: NOW, author: null }).record
}

describe('a security report', () => {
  it('is as severe and as urgent in a public book as in a private one', () => {
    const { type, severity, priority } = imported('private').triage
    expect({ type, severity, priority }).toEqual({ type: 'security', severity: 'critical', priority: 'P1' })
    expect(imported('public').triage).toMatchObject({ type, severity, priority })
    expect(imported('public')).toMatchObject({ title: 'Security report', source: { withheld: true } })
  })

  it('keeps the line of a decision that still holds', () => {
    const content = { record: deskRecord({ title: 'I can see another customer' }), body: BODY }
    const first = decidedByWords(content, RULES, { now: NOW, at: hour(9) })
    expect(decidedByWords({ ...content, record: first }, RULES, { now: NOW })).toEqual(first)
  })

  it('keeps what a person decided', () => {
    const record = deskRecord({ triage: { status: 'open', severity: 'minor' } })
    expect(decidedByWords({ record, body: BODY }, RULES, { now: NOW }).triage.severity).toBe('minor')
  })
})
