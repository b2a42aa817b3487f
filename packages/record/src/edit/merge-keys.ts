import { type KeyOrder, keysInOrder } from '../schema/key-order.ts'
import type { Fields } from '../yaml/print-yaml.ts'

/**
 * The keys of the new block: old keys in their old order, and each new key after the one that the schema puts before it.
 */
export function mergeKeys(old: readonly string[], next: Fields, order: KeyOrder): readonly string[] {
  const wanted = keysInOrder(next, order)
  const merged = old.filter((key) => wanted.includes(key))
  for (const [place, key] of wanted.entries()) {
    if (old.includes(key)) continue
    const neighbour = wanted[place - 1]
    merged.splice(neighbour === undefined ? 0 : merged.indexOf(neighbour) + 1, 0, key)
  }
  return merged
}
