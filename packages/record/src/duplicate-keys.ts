import { isMap, isScalar, type ParsedNode } from 'yaml'
import { nodesOf } from './unclosed.ts'
import type { Complaint } from './yaml-problems.ts'

/**
 * Each key that stands in its block a second time. The reader's own search compares every key with every other, which
 * takes minutes for a file that somebody made for it.
 */
export function duplicateKeys(root: ParsedNode | null): readonly Complaint[] {
  const found: Complaint[] = []
  for (const node of nodesOf(root)) {
    if (!isMap(node)) continue
    const names = new Set<unknown>()
    for (const { key } of node.items) {
      if (!isScalar(key)) continue
      if (names.has(key.value)) found.push({ code: 'DUPLICATE_KEY', offset: key.range[0] })
      names.add(key.value)
    }
  }
  return found
}
