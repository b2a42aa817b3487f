import { describe, expect, it } from 'vitest'
import { showValue } from './show-value.ts'

describe('showValue', () => {
  it.each([
    { value: 0, unit: 'tickets', text: '0' },
    { value: 1234, unit: 'tickets', text: '1,234' },
    { value: 0, unit: 'seconds', text: '0 s' },
    { value: 30, unit: 'seconds', text: '30 s' },
    { value: 0.4, unit: 'seconds', text: '0 s' },
    { value: 59, unit: 'seconds', text: '59 s' },
    { value: 59.4, unit: 'seconds', text: '59 s' },
    { value: 59.5, unit: 'seconds', text: '1 min' },
    { value: 59.6, unit: 'seconds', text: '1 min' },
    { value: 60, unit: 'seconds', text: '1 min' },
    { value: 89, unit: 'seconds', text: '1 min' },
    { value: 90, unit: 'seconds', text: '2 min' },
    { value: 3569, unit: 'seconds', text: '59 min' },
    { value: 3570, unit: 'seconds', text: '1 h' },
    { value: 3600, unit: 'seconds', text: '1 h' },
    { value: 3660, unit: 'seconds', text: '1 h 1 min' },
    { value: 86_369, unit: 'seconds', text: '23 h 59 min' },
    { value: 86_370, unit: 'seconds', text: '1 day' },
    { value: 86_400, unit: 'seconds', text: '1 day' },
    { value: 86_400 + 3600, unit: 'seconds', text: '1 day 1 h' },
    { value: 2 * 86_400, unit: 'seconds', text: '2 days' },
    { value: 45 * 60, unit: 'seconds', text: '45 min' },
    { value: 3 * 3600 + 20 * 60, unit: 'seconds', text: '3 h 20 min' },
    { value: 3 * 3600, unit: 'seconds', text: '3 h' },
    { value: 24 * 3600 - 20, unit: 'seconds', text: '1 day' },
    { value: 52 * 3600, unit: 'seconds', text: '2 days 4 h' },
    { value: 48 * 3600 - 60, unit: 'seconds', text: '2 days' },
    { value: 1500 * 86_400, unit: 'seconds', text: '1,500 days' },
    { value: 0.6132, unit: 'share', text: '61.3 %' },
    { value: 0, unit: 'share', text: '0.0 %' },
    { value: 0.9994, unit: 'share', text: '99.9 %' },
    { value: 0.9996, unit: 'share', text: '100.0 %' },
    { value: 1, unit: 'share', text: '100.0 %' },
    { value: 999, unit: 'tickets', text: '999' },
    { value: 1000, unit: 'tickets', text: '1,000' },
    { value: 0, unit: 'ratio', text: '0' },
    { value: 0.005, unit: 'ratio', text: '0.01' },
    { value: 2, unit: 'ratio', text: '2' },
    { value: 34 / 12, unit: 'ratio', text: '2.83' },
  ] as const)('$value $unit is written $text', ({ value, unit, text }) => {
    expect(showValue(value, unit)).toBe(text)
  })
})
