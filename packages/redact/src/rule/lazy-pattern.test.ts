import { expect, it } from 'vitest'
import { lazyPattern } from './lazy-pattern.ts'

it('matches like a compiled pattern, again and again', () => {
  const pattern = lazyPattern('ab+', { caseSensitive: true })
  expect(pattern.source).toBe('ab+')
  expect([pattern.test('xabb'), pattern.test('xABB'), pattern.find('ab abb')]).toEqual([
    true,
    false,
    [
      { start: 0, end: 2 },
      { start: 3, end: 6 },
    ],
  ])
})

it('ignores case where it is told to', () => {
  expect(lazyPattern('ab', { caseSensitive: false }).test('AB')).toBe(true)
})

it('is compiled when it is first used, and an invalid one is a bug', () => {
  const pattern = lazyPattern('a(', { caseSensitive: true })
  expect(() => pattern.test('a')).toThrow('Redaction has an invalid pattern: a bracket ( is not closed.')
})
