import { describe, expect, it } from 'vitest'
import { evaluateFields } from '../decide/evaluate-fields.ts'
import { rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'

/** Judges a ticket by one rule that says `crash` where the condition holds. */
function ask(when: string, sample: Sample) {
  const rules = rulesFrom({
    classify: `version: 1\nrules:\n  - name: probe\n    set: { type: crash }\n    when: ${when}\n`,
  })
  const [type] = evaluateFields(ticketWith(sample), rules)
  return type
}

const TAGGED: Sample = { source: { tags: ['Crash', 'vip'] } }

describe('a condition holds', () => {
  it.each([
    {
      name: 'equals, whatever the case',
      when: '{ field: title, equals: IT CRASHES }',
      sample: { title: 'it crashes' },
    },
    {
      name: 'equals, composed or not',
      when: '{ field: title, equals: "cafe\\u0301" }',
      sample: { title: 'CAFÉ' },
    },
    {
      name: 'equals, a number',
      when: '{ field: source.reopens, equals: 2 }',
      sample: { source: { reopens: 2 } },
    },
    {
      name: 'in',
      when: '{ field: customer.tier, in: [pro, free] }',
      sample: { customer: { id: 'c', tier: 'free' } },
    },
    { name: 'contains, a member of a list', when: '{ field: source.tags, contains: crash }', sample: TAGGED },
    {
      name: 'contains, a phrase',
      when: '{ text: [title], contains: white screen }',
      sample: { title: 'A WHITE  screen!' },
    },
    {
      name: 'contains, in the second text',
      when: '{ text: [title, body], contains: crash }',
      sample: { body: 'a crash' },
    },
    {
      name: 'contains, a phrase in a field',
      when: '{ field: source.native_status, contains: waiting }',
      sample: { source: { native_status: 'Waiting for customer' } },
    },
    {
      name: 'matches, whatever the case',
      when: "{ text: [title], matches: 'segfault|stürzt ab' }",
      sample: { title: 'STÜRZT AB' },
    },
    { name: 'matches a member of a list', when: "{ field: source.tags, matches: '^cra' }", sample: TAGGED },
    {
      name: 'exists: true',
      when: '{ field: customer.tier, exists: true }',
      sample: { customer: { id: 'c', tier: 'pro' } },
    },
    { name: 'exists: false', when: '{ field: customer.tier, exists: false }', sample: {} },
    {
      name: 'a part of the satisfaction',
      when: '{ field: source.satisfaction.csat.rating, equals: bad }',
      sample: { source: { satisfaction: { csat: { rating: 'bad' as const } } } },
    },
    {
      name: 'confirmed, which is unconfirmed while nobody said so',
      when: '{ field: triage.confirmed, equals: unconfirmed }',
      sample: {},
    },
    {
      name: 'all, any and not side by side',
      when: '{ all: [{ field: source.tags, contains: vip }], any: [{ text: [title], contains: x }, { text: [title], contains: crashes }], not: [{ field: customer.tier, equals: free }] }',
      sample: { ...TAGGED, title: 'it crashes' },
    },
    {
      name: 'groups in groups',
      when: '{ all: [{ any: [{ text: [title], contains: a }, { text: [title], contains: b }] }] }',
      sample: { title: 'b' },
    },
  ])('$name', ({ when, sample }) => {
    expect(ask(when, sample)?.kind).toBe('decided')
  })
})

describe('a condition does not hold', () => {
  it.each([
    { name: 'equals another', when: '{ field: title, equals: crash }', sample: { title: 'it crashes' } },
    { name: 'equals, of a missing field', when: '{ field: customer.tier, equals: free }', sample: {} },
    { name: 'in, of a missing field', when: '{ field: customer.tier, in: [free] }', sample: {} },
    {
      name: 'contains, of a part of a word',
      when: '{ text: [title], contains: crash }',
      sample: { title: 'it crashes' },
    },
    {
      name: 'contains, of a part of a member',
      when: '{ field: source.tags, contains: cra }',
      sample: TAGGED,
    },
    { name: 'contains, of a missing list', when: '{ field: source.tags, contains: crash }', sample: {} },
    { name: 'matches, of a missing field', when: "{ field: customer.tier, matches: '.*' }", sample: {} },
    { name: 'exists: true, of a missing field', when: '{ field: customer.tier, exists: true }', sample: {} },
    { name: 'exists: false, of one that is there', when: '{ field: title, exists: false }', sample: {} },
    { name: 'an empty body is missing', when: '{ text: [body], exists: true }', sample: { body: '\n' } },
    {
      name: 'all, when one does not',
      when: '{ all: [{ field: source.tags, contains: vip }, { text: [title], contains: x }] }',
      sample: TAGGED,
    },
    {
      name: 'not, when one does',
      when: '{ not: [{ text: [title], contains: x }, { field: source.tags, contains: vip }] }',
      sample: TAGGED,
    },
    {
      name: 'any, when none does',
      when: '{ any: [{ text: [title], contains: x }, { text: [body], contains: x }] }',
      sample: TAGGED,
    },
    {
      name: 'the fixed words of a withheld ticket are not its text',
      when: '{ text: [title, body], contains: security }',
      sample: { title: 'Security report', body: 'security', source: { withheld: true } },
    },
  ])('$name', ({ when, sample }) => {
    expect(ask(when, sample)?.kind).toBe('none')
  })
})

describe('a condition says why', () => {
  it.each([
    { why: '"crash" in desk tags', when: '{ field: source.tags, contains: crash }', sample: TAGGED },
    {
      why: '"crash" in title or body',
      when: '{ text: [title, body], contains: crash }',
      sample: { body: 'crash' },
    },
    {
      why: 'customer tier is free',
      when: '{ field: customer.tier, in: [pro, free] }',
      sample: { customer: { id: 'c', tier: 'free' } },
    },
    { why: '"b" in title', when: "{ text: [title], matches: 'a|b' }", sample: { title: 'b' } },
    { why: 'customer tier is missing', when: '{ field: customer.tier, exists: false }', sample: {} },
    {
      why: '"vip" in desk tags and "b" in title and customer tier is not free or pro',
      when: '{ all: [{ field: source.tags, contains: vip }], any: [{ text: [title], contains: a }, { text: [title], contains: b }], not: [{ field: customer.tier, in: [free, pro] }] }',
      sample: { ...TAGGED, title: 'b' },
    },
  ])('$why', ({ why, when, sample }) => {
    expect(ask(when, sample)?.why).toBe(why)
  })
})
