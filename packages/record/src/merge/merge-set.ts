import { canonical } from './canonical.ts'
import { rightSide, type Sides } from './sides.ts'

/**
 * Merges lists as sets: with all that either side added, without all that either removed. Old items keep their order and
 * new ones follow sorted, so that swapping the sides gives the same list.
 */
export function mergeSet<T>(sides: Sides<readonly T[] | undefined>): readonly T[] | undefined {
  const right = rightSide(sides)
  if (right) return sides[right]
  const { base = [], ours = [], theirs = [] } = sides
  const [known, here, there] = [byLine(base), byLine(ours), byLine(theirs)]
  const kept = [...known].filter(([key]) => here.has(key) && there.has(key))
  const added = [...new Map([...here, ...there])].filter(([key]) => !known.has(key))
  const merged = [...kept, ...added.sort(([a], [b]) => (a < b ? -1 : 1))].map(([, item]) => item)
  return merged.length > 0 ? merged : undefined
}

function byLine<T>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [canonical(item), item]))
}
