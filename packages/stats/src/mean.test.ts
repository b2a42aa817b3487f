import { expect, it } from 'vitest'
import { mean } from './mean.ts'

it.each([
  { name: 'one value', values: [7], expected: 7 },
  { name: 'two values', values: [3, 4], expected: 3.5 },
  { name: 'three values', values: [3, 4, 8], expected: 5 },
  { name: 'zeros', values: [0, 0], expected: 0 },
])('is the sum over the number: $name', ({ values, expected }) => {
  expect(mean(values)).toBe(expected)
})

it('is null of no values', () => {
  expect(mean([])).toBeNull()
})
