import { expect, it } from 'vitest'
import { addCounts } from './counts.ts'

it.each([
  { name: 'nothing', a: {}, b: {}, sum: {} },
  { name: 'a kind that only one has', a: { phone: 2 }, b: {}, sum: { phone: 2 } },
  { name: 'a kind that only the other has', a: {}, b: { card: 1 }, sum: { card: 1 } },
  { name: 'a kind that both have', a: { url: 1 }, b: { url: 1 }, sum: { url: 2 } },
  { name: 'several kinds', a: { url: 1, ip: 3 }, b: { ip: 1, token: 2 }, sum: { url: 1, ip: 4, token: 2 } },
])('adds $name', ({ a, b, sum }) => {
  expect(addCounts(a, b)).toEqual(sum)
})
