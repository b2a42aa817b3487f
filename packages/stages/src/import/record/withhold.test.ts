import { TriagebookError } from '@triagebook/record/problem'
import { readRules } from '@triagebook/rules/read-rules'
import { describe, expect, it } from 'vitest'
import { deskRecord, settingsWith } from '../../../test-data/incoming-ticket.ts'
import { withholdSecurity } from './withhold.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const CLASSIFY = `version: 1
rules:
  - { name: leak, score: 30, set: { type: security }, when: { any: [{ text: [body], contains: leak }] } }
  - { name: everything, set: { severity: critical }, when: { any: [{ text: [body], contains: all customers }] } }
  - { name: stop, score: 60, set: { type: bug }, when: { any: [{ text: [body], contains: stops }] } }
`
const SILENT = { tags: [], nativeType: null }

function rules() {
  const classify = { path: 'rules/classify.yml', content: CLASSIFY }
  const result = readRules({ classify }, settingsWith())
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

function withheld(
  body: string,
  ticket: Parameters<typeof withholdSecurity>[1] = SILENT,
  { type, book = 'public' }: { readonly type?: string; readonly book?: string } = {},
) {
  const record = deskRecord({
    title: 'Our own words',
    triage: { status: 'open', ...(type !== undefined && { type }) },
  })
  const settings = settingsWith(`privacy: { book: ${book} }\n`)
  const next = withholdSecurity({ record, body }, ticket, { settings, rules: rules(), now: NOW })
  const { decided } = next.record.triage
  return { body: next.body, title: next.record.title, type: next.record.triage.type, reason: decided?.type }
}

const WITHHELD = { body: 'Its text stays on the desk.\n', title: 'Security report', type: 'security' }

describe('a security report', () => {
  it.each([
    {
      name: 'a tag',
      ticket: { tags: ['export', ' Security '], nativeType: null },
      why: 'the desk’s tag “security”',
    },
    {
      name: 'the desk’s type',
      ticket: { tags: [], nativeType: 'SECURITY' },
      why: 'the desk’s type “security”',
    },
  ])('is withheld where $name says so', ({ ticket, why }) => {
    expect(withheld('words', ticket)).toEqual({
      ...WITHHELD,
      reason: { value: 'security', at: '2026-04-01T08:00:00Z', by: 'stage:import', why },
    })
  })

  it.each([
    { name: 'alone', body: 'a leak', confidence: 1 },
    { name: 'with a third of the scores', body: 'the leak stops', confidence: 0.33 },
  ])('is withheld where a rule says so, $name', ({ body, confidence }) => {
    expect(withheld(body)).toMatchObject({ ...WITHHELD, reason: { by: 'rule:leak@1', confidence } })
  })

  it('needs no reason where its type says so already', () => {
    expect(withheld('words', SILENT, { type: 'security' })).toEqual({ ...WITHHELD, reason: undefined })
  })

  it('loses the words in its tags too', () => {
    const record = deskRecord({ triage: { type: 'security', status: 'open' } })
    const content = { record: { ...record, source: { ...record.source, tags: ['token-leak'] } }, body: '' }
    const next = withholdSecurity(content, SILENT, {
      settings: settingsWith(),
      rules: rules(),
      now: NOW,
    })
    expect(next.record.source).not.toHaveProperty('tags')
  })

  it.each([
    { name: 'a private book', options: { book: 'private', type: 'security' } },
    { name: 'another type on the desk', ticket: { tags: ['security-team'], nativeType: 'incident' } },
  ])('is not made of $name', ({ ticket, options }) => {
    expect(withheld('words', ticket, options)).toMatchObject({ body: 'words', title: 'Our own words' })
  })

  it.each([
    { name: 'a rule', body: 'a leak for all customers', ticket: SILENT, type: undefined },
    {
      name: 'a tag',
      body: 'it hurts all customers',
      ticket: { tags: ['security'], nativeType: null },
      type: undefined,
    },
    { name: 'a person', body: 'it hurts all customers', ticket: SILENT, type: 'security' },
  ])('has its severity by its words, called so by $name, and no word of them', ({ body, ticket, type }) => {
    const record = deskRecord({ triage: { status: 'open', ...(type !== undefined && { type }) } })
    const next = withholdSecurity({ record, body }, ticket, {
      settings: settingsWith(),
      rules: rules(),
      now: NOW,
    })
    expect(next.record.triage).toMatchObject({
      type: 'security',
      severity: 'critical',
      decided: {
        severity: {
          value: 'critical',
          at: '2026-04-01T08:00:00Z',
          by: 'rule:everything@1',
          why: 'its words, which stay on the desk',
        },
      },
    })
    expect(JSON.stringify(next)).not.toContain('customers')
  })

  it('keeps of the desk’s words those that the settings list', () => {
    const given = { tier: 'gold', segment: 'sql-injection', revenue_band: 'big' }
    const record = deskRecord({
      customer: { id: 'cus_1', ...given },
      triage: {
        type: 'security',
        status: 'open',
        component: 'login-bypass',
        decided: {
          component: { value: 'login-bypass', by: 'rule:everything@1', at: '2026-03-01T09:00:00Z' },
        },
      },
    })
    const kept = (vocabulary: string) => {
      const settings = settingsWith(`vocabulary: ${vocabulary}\n`)
      const facts = { settings, rules: rules(), now: NOW }
      return withholdSecurity({ record, body: '' }, SILENT, facts).record
    }
    expect(kept('{ tier: [gold] }').customer).toEqual({ id: 'cus_1', tier: 'gold' })
    expect(kept('{}').triage).not.toHaveProperty('component')
    expect(kept('{}').triage).not.toHaveProperty('decided')
    const listed = kept('{ segment: [sql-injection], revenue_band: [big], component: [login-bypass] }')
    expect(listed.customer).toEqual({ id: 'cus_1', segment: 'sql-injection', revenue_band: 'big' })
    expect(listed.triage).toMatchObject({ component: 'login-bypass', decided: { component: {} } })
  })

  it('loses the reasons of rules from before it was one, not those of people', () => {
    const at = '2026-03-01T09:00:00Z'
    const why = '"sql injection" in title or body'
    const record = deskRecord({
      triage: {
        type: 'security',
        severity: 'critical',
        impact: 'backend',
        priority: 'P1',
        status: 'open',
        decided: {
          type: { value: 'security', by: 'anna', at, why: 'she said so' },
          severity: { value: 'critical', by: 'rule:everything@1', at, why },
          impact: { value: 'backend', by: 'rule:everything@1', at },
          priority: { value: 'P1', by: 'rule:priority-matrix@1', at, why: 'security, critical, high' },
        },
      },
    })
    const facts = { settings: settingsWith(), rules: rules(), now: NOW }
    const { decided } = withholdSecurity({ record, body: 'all customers' }, SILENT, facts).record.triage
    expect(decided).toEqual({
      ...record.triage.decided,
      severity: { value: 'critical', by: 'rule:everything@1', at, why: 'its words, which stay on the desk' },
    })
  })
})
