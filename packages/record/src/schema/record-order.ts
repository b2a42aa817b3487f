import type { KeyOrder } from './key-order.ts'
import { type Outline, resolveOutline, rootOf } from './outline.ts'

/** The record's keys, as its schema orders them. */
export const RECORD_ORDER: KeyOrder = orderOf(rootOf('record'))

function orderOf(outline: Outline): KeyOrder {
  const { keys, each } = resolveOutline('record', outline)
  if (each) return orderOf(each)
  return Object.fromEntries(Object.entries(keys ?? {}).map(([key, part]) => [key, orderOf(part)]))
}
