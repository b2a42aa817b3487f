import type { TicketRecord } from '../packages/record/src/record/index.ts'
import type { Ticket } from '../packages/rules/src/index.ts'
import { samplePatterns, sampleTexts } from './sample-patterns.ts'

/** A rule as both engines can have it: it is for a value of a field where all its tests hold. */
export interface SampleRule {
  readonly name: string
  readonly field: string
  readonly value: string
  readonly tests: readonly SampleTest[]
}

export type SampleTest =
  | { readonly matches: string }
  | { readonly field: string; readonly equals: string }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly contains: string }

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
const STATUSES = ['new', 'open', 'pending', 'on-hold'] as const
const TIERS = ['free', 'pro', 'business', 'enterprise', 'partner'] as const
const TAGS = Array.from({ length: 40 }, (_, index) => `tag-${index}`)
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  type: ['crash', 'bug', 'performance', 'ui', 'question'],
  component: Array.from({ length: 10 }, (_, index) => `part-${index}`),
  severity: ['critical', 'major', 'minor'],
  impact: ['user-facing', 'backend', 'infrastructure'],
  business_impact: ['high', 'medium', 'low'],
}

/** Rules that go by the words of title and body. */
export function rulesByWords(count: number): readonly SampleRule[] {
  return samplePatterns(count).map((pattern, index) => aRule(`words-${index}`, index, [{ matches: pattern }]))
}

/** Rules that go by fields: the desk's priority, the tier, a tag. */
export function rulesByFields(count: number): readonly SampleRule[] {
  return Array.from({ length: count }, (_, index) =>
    aRule(`fields-${index}`, index, [
      { field: 'source.priority', equals: of(PRIORITIES, index) },
      { field: 'customer.tier', in: [of(TIERS, index), of(TIERS, index + 2)] },
      { field: 'source.tags', contains: of(TAGS, index * 7) },
    ]),
  )
}

function aRule(name: string, index: number, tests: readonly SampleTest[]): SampleRule {
  const field = of(Object.keys(FIELDS), index)
  return { name, field, value: of(FIELDS[field] ?? [], index), tests }
}

/** The rules as rules/classify.yml. */
export function classifyText(rules: readonly SampleRule[]): string {
  const lines = rules.map(({ name, field, value, tests }) => {
    const all = tests.map((test) => ('matches' in test ? { text: ['title', 'body'], ...test } : test))
    return `  - ${JSON.stringify({ name, set: { [field]: value }, when: { all } })}\n`
  })
  return `version: 1\nrules:\n${lines.join('')}`
}

/** Tickets with texts of about 1 kB, each another one: those from `first` on. */
export function sampleTickets(count: number, first = 0): readonly Ticket[] {
  return sampleTexts(count, first).map((body, offset) => ({ record: aRecord(first + offset), body }))
}

function aRecord(index: number): TicketRecord {
  const at = '2026-03-26T10:56:07Z'
  return {
    id: `zendesk-eu-${index}`,
    title: `Ticket ${index} of our people`,
    source: {
      connection: 'zendesk-eu',
      platform: 'zendesk',
      native_id: String(index),
      status: of(STATUSES, index),
      priority: of(PRIORITIES, index * 3),
      created_at: at,
      updated_at: at,
      tags: [of(TAGS, index), of(TAGS, index * 5 + 1), of(TAGS, index * 11 + 2)],
    },
    customer: { id: `cus_${index % 997}`, tier: of(TIERS, index * 3 + 1) },
    triage: { status: 'open' },
  }
}

function of<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}
