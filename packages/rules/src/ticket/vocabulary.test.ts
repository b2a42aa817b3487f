import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { isTriageField, readableFields } from './fields.ts'
import { canonicalWord, ticketTypes, wordsOf } from './vocabulary.ts'

const OPEN = settingsFrom(
  'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java }, web: { name: Web } }\n',
)
const CLOSED = settingsFrom(`version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java } }
vocabulary: { type: [outage, bug], component: [billing], tier: [gold], segment: [retail], revenue_band: [small] }
`)

describe('the words of a field', () => {
  it.each([
    { path: 'triage.component', words: ['billing'] },
    { path: 'customer.tier', words: ['gold'] },
    { path: 'customer.segment', words: ['retail'] },
    { path: 'customer.revenue_band', words: ['small'] },
  ])('$path are those of the settings, and any if they list none', ({ path, words }) => {
    expect(wordsOf(path, CLOSED)).toEqual(words)
    expect(wordsOf(path, OPEN)).toBeUndefined()
  })

  it.each([
    { path: 'triage.severity', words: ['critical', 'major', 'minor'] },
    { path: 'triage.priority', words: ['P1', 'P2', 'P3'] },
    { path: 'triage.team', words: ['java', 'web'] },
    { path: 'triage.confirmed', words: ['unconfirmed', 'bug', 'feature-request', 'neither'] },
    { path: 'source.priority', words: ['urgent', 'high', 'normal', 'low'] },
    { path: 'source.satisfaction.csat.rating', words: ['good', 'bad'] },
    { path: 'title', words: undefined },
    { path: 'source.tags', words: undefined },
  ])('$path are $words', ({ path, words }) => {
    expect(wordsOf(path, OPEN)).toEqual(words)
  })

  it('of the type are the seven and the team’s own, each once', () => {
    expect(ticketTypes(CLOSED)).toEqual([
      'security',
      'crash',
      'bug',
      'performance',
      'ui',
      'feature-request',
      'question',
      'outage',
    ])
  })

  it.each([
    { path: 'triage.type', word: 'enhancement', known: 'feature-request' },
    { path: 'triage.type', word: 'bug', known: 'bug' },
    { path: 'title', word: 'enhancement', known: 'enhancement' },
  ])('$path: $word is $known', ({ path, word, known }) => {
    expect(canonicalWord(path, word)).toBe(known)
  })
})

describe('the fields that a rule can read', () => {
  const triageFields = (field: Parameters<typeof readableFields>[0]) =>
    readableFields(field).filter((path) => path.startsWith('triage.'))

  it.each([
    { field: 'type', readable: ['triage.confirmed'] },
    { field: 'component', readable: ['triage.confirmed', 'triage.type'] },
    { field: 'impact', readable: ['triage.confirmed', 'triage.type', 'triage.component'] },
  ] as const)('for $field are the triage fields before it: $readable', ({ field, readable }) => {
    expect(triageFields(field)).toEqual(readable)
  })

  it('for the status are all but itself', () => {
    expect(triageFields('status')).toHaveLength(12)
    expect(triageFields('status')).not.toContain('triage.status')
  })

  it.each(['title', 'body', 'source.tags', 'source.satisfaction.csat.rating', 'customer.tier'])(
    'are %s too',
    (path) => {
      expect(readableFields('type')).toContain(path)
    },
  )

  it.each([
    'triage.escalated_at',
    'triage.next_step.due',
    'triage.blocked.on',
    'engineering.state',
    'resolution.code',
    'product.outcome',
  ])('after all rules are %s too, and no sooner', (path) => {
    expect(readableFields('readiness')).toContain(path)
    expect(readableFields('status')).not.toContain(path)
  })

  it.each(['source.satisfaction', 'engineering.state', 'history', 'triage.review'])('are not %s', (path) => {
    expect(readableFields('status')).not.toContain(path)
  })

  it.each([
    { path: 'triage.status', expected: true },
    { path: 'triage.support_owner', expected: true },
    { path: 'triage.review', expected: false },
    { path: 'status', expected: false },
  ])('$path is a triage field: $expected', ({ path, expected }) => {
    expect(isTriageField(path)).toBe(expected)
  })
})
