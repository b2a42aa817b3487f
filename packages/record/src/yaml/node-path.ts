import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { Path } from '../schema/path.ts'

/** The pair of a map with this key. */
export function pairOf(
  map: YAMLMap.Parsed,
  key: string | number,
): Pair<ParsedNode, ParsedNode | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key))
}

/**
 * The offset at which a part begins. `value` is the value where it is a scalar or flow, and the key where it is a block;
 * `key` is always the key. For a missing part it is the nearest parent.
 */
export function offsetOf(root: ParsedNode | null, path: Path, wanted: 'key' | 'value'): number {
  let node = root
  let offset = root?.range[0] ?? 0
  for (const step of path) {
    const pair = isMap(node) ? pairOf(node, step) : undefined
    const item = isSeq(node) ? node.items[Number(step)] : undefined
    if (!pair && !item) break
    node = pair ? pair.value : (item ?? null)
    const own = node?.range[0] ?? offset
    offset = pair && (wanted === 'key' || !standsOnItsOwn(node)) ? pair.key.range[0] : own
  }
  return offset
}

/** Whether a reader would look at the value itself; for a block it is the line of its key. */
function standsOnItsOwn(node: ParsedNode | null): boolean {
  if (node === null) return false
  if (isMap(node) || isSeq(node)) return node.flow === true
  return !(isScalar(node) && node.value === null)
}

/** The part at a path; null where it is missing. */
export function nodeAt(root: ParsedNode | null, path: Path): ParsedNode | null {
  let node = root
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, step)?.value ?? null
    else node = (isSeq(node) ? node.items[Number(step)] : undefined) ?? null
  }
  return node
}
