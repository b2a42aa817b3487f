import { expect, it } from 'vitest'
import { alternatives } from './alternatives.ts'

it.each([
  { pattern: 'crash', parts: ['crash'] },
  { pattern: 'crash|white screen', parts: ['crash', 'white screen'] },
  { pattern: 'wrong (font|icon)|typo\\b', parts: ['wrong (font|icon)', 'typo\\b'] },
  { pattern: 'a\\|b|[|)]c', parts: ['a\\|b', '[|)]c'] },
  { pattern: '((a|b)|c)', parts: ['((a|b)|c)'] },
])('$pattern', ({ pattern, parts }) => {
  expect(alternatives(pattern)).toEqual(parts)
})
