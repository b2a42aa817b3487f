import { expect, it } from 'vitest'
import { instant } from '../record/instant.ts'
import { canonicalType, closureTitle, humanize } from './vocabulary.ts'

it.each([
  ['code-fix', 'Closed - Code Fix'],
  ['product-feedback', 'Closed - Product Feedback'],
  ['our-own', 'Closed - Our Own'],
])('titles %s', (code, title) => expect(closureTitle(code)).toBe(title))

it('reads slugs and field names as words', () => {
  expect(humanize('feature-request')).toBe('Feature request')
  expect(humanize('business_impact')).toBe('Business impact')
  expect(humanize('ui')).toBe('UI')
  expect(humanize('web-api')).toBe('Web API')
  expect(humanize('build')).toBe('Build')
})

it('has one word for a feature request', () => {
  expect(canonicalType('enhancement')).toBe('feature-request')
  expect(canonicalType('question')).toBe('question')
})

it('writes a moment to the second', () => {
  expect(instant(new Date('2026-03-26T10:56:07.999Z'))).toBe('2026-03-26T10:56:07Z')
})
