import { describe, expect, it } from 'vitest'
import { showValue } from './show-value.ts'

describe('showValue', () => {
  it.each([
    { value: 0, unit: 'tickets', words: '0' },
    { value: 1234, unit: 'tickets', words: '1,234' },
    { value: 0, unit: 'seconds', words: '0 s' },
    { value: 30, unit: 'seconds', words: '30 s' },
    { value: 59.6, unit: 'seconds', words: '1 min' },
    { value: 45 * 60, unit: 'seconds', words: '45 min' },
    { value: 3 * 3600 + 20 * 60, unit: 'seconds', words: '3 h 20 min' },
    { value: 3 * 3600, unit: 'seconds', words: '3 h' },
    { value: 24 * 3600 - 20, unit: 'seconds', words: '1 day' },
    { value: 52 * 3600, unit: 'seconds', words: '2 days 4 h' },
    { value: 48 * 3600 - 60, unit: 'seconds', words: '2 days' },
    { value: 1500 * 86_400, unit: 'seconds', words: '1,500 days' },
    { value: 0.6132, unit: 'share', words: '61.3 %' },
    { value: 1, unit: 'share', words: '100.0 %' },
    { value: 34 / 12, unit: 'ratio', words: '2.83' },
  ] as const)('$value $unit reads $words', ({ value, unit, words }) => {
    expect(showValue(value, unit)).toBe(words)
  })
})
