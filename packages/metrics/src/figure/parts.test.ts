import { wilson } from '@triagebook/stats'
import { expect, it } from 'vitest'
import { outsidePart, sharePart } from './parts.ts'

it.each([
  { count: 0, n: 0, share: undefined, interval: null },
  { count: 2, n: 4, share: undefined, interval: null },
  { count: 2, n: 5, share: 0.4, interval: wilson(2, 5) },
  { count: 0, n: 5, share: 0, interval: wilson(0, 5) },
  { count: 5, n: 5, share: 1, interval: wilson(5, 5) },
])('shows $count of $n with the share $share', ({ count, n, share, interval }) => {
  const counted = { label: 'A', value: count, unit: 'tickets', interval }
  expect(sharePart('A', count, n)).toEqual(share === undefined ? counted : { ...counted, share })
})

it('marks what is not in the figure', () => {
  expect(outsidePart('B', 3)).toEqual({ label: 'B', value: 3, unit: 'tickets', outside: true })
})
