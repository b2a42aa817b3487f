import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { SETTINGS } from '../../test-data/sample.ts'
import { allowedIn, columnUnder, wordIn } from './matrix-column.ts'

describe('a header', () => {
  it.each([
    { header: 'Issue Type', column: 'type' },
    { header: 'issue_type', column: 'type' },
    { header: 'BUSINESS  IMPACT', column: 'business_impact' },
    { header: 'business-impact', column: 'business_impact' },
    { header: 'Tier', column: 'tier' },
    { header: 'Priority', column: 'priority' },
    { header: 'Type', column: undefined },
    { header: '', column: undefined },
  ])('“$header” is the column $column', ({ header, column }) => {
    expect(columnUnder(header)).toBe(column)
  })
})

describe('a cell', () => {
  it.each([
    { column: 'type', written: 'Feature Request', word: 'feature-request' },
    { column: 'type', written: 'feature_request', word: 'feature-request' },
    { column: 'type', written: 'Enhancement', word: 'feature-request' },
    { column: 'type', written: 'Minor UI', word: 'ui' },
    { column: 'type', written: 'UI issue', word: 'ui' },
    { column: 'severity', written: 'MAJOR', word: 'major' },
    { column: 'severity', written: 'Minor UI', word: 'minor-ui' },
    { column: 'tier', written: 'Gold Plus', word: 'gold-plus' },
    { column: 'priority', written: 'p1', word: 'P1' },
  ] as const)('of $column, “$written”, is $word', ({ column, written, word }) => {
    expect(wordIn(column, written)).toBe(word)
  })

  it.each([
    { column: 'priority', allowed: ['P1', 'P2', 'P3'] },
    { column: 'severity', allowed: ['critical', 'major', 'minor'] },
    { column: 'business_impact', allowed: ['high', 'medium', 'low'] },
    { column: 'type', allowed: expect.arrayContaining(['security', 'question', 'outage']) },
    { column: 'tier', allowed: undefined },
  ] as const)('of $column is one of $allowed', ({ column, allowed }) => {
    expect(allowedIn(column, SETTINGS)).toEqual(allowed)
  })

  it('of the tier is one of those that the settings list', () => {
    const strict = settingsFrom(
      'version: 1\ntime_zone: Europe/Berlin\nteams: { a: { name: A } }\nvocabulary: { tier: [gold] }\n',
    )
    expect(allowedIn('tier', strict)).toEqual(['gold'])
  })
})
