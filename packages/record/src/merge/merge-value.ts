import type { Path } from '../schema/path.ts'
import { type Fields, isFields } from '../yaml/print-yaml.ts'
import { type Part, withoutConflict } from './conflict.ts'
import { mergeSet } from './merge-set.ts'
import { partOf, rightSide, type Sides } from './sides.ts'

/**
 * Merges what people write: blocks field by field, lists as sets. A block that one side deleted, or that both added, is
 * merged as a whole: half of one next step and half of another make no sense together.
 */
export function mergeValue<T>(path: Path, sides: Sides<T>): Part<T> {
  const right = rightSide(sides)
  if (right) return withoutConflict(sides[right])
  if (isListed(sides)) return withoutConflict(mergeSet(sides) as T)
  if (isBlocks(sides)) return mergeFields(path, sides) as Part<T>
  const { ours, theirs } = sides
  return {
    value: ours,
    conflicts: [{ path, ours: { value: ours }, theirs: { value: theirs }, kept: 'ours' }],
  }
}

function mergeFields(path: Path, sides: Sides<Fields>): Part<Fields> {
  const { base, ours, theirs } = sides
  const keys = [...new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)])]
  const parts = keys.map((key) => ({
    key,
    ...mergeValue(
      [...path, key],
      partOf(sides, (block) => block[key]),
    ),
  }))
  const kept = parts.filter(({ value }) => value !== undefined)
  return {
    value: Object.fromEntries(kept.map(({ key, value }) => [key, value])),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  }
}

function isBlocks(sides: Sides<unknown>): sides is Sides<Fields> {
  return isFields(sides.base) && isFields(sides.ours) && isFields(sides.theirs)
}

function isListed(sides: Sides<unknown>): sides is Sides<readonly unknown[] | undefined> {
  const { base, ours, theirs } = sides
  return [base, ours, theirs].every((value) => value === undefined || Array.isArray(value))
}
