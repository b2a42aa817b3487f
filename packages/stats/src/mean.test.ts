import { expect, it } from 'vitest'
import { mean } from './mean.ts'

it('is the sum over the number', () => {
  expect(mean([3, 4, 8])).toBe(5)
})

it('is nothing of nothing', () => {
  expect(mean([])).toBeNull()
})
