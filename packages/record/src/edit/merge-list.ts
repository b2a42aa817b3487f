import { same } from './same.ts'

/** One item of the new list: an old one, by its index, or a new one. */
export type Step =
  | { readonly kind: 'kept'; readonly index: number }
  | { readonly kind: 'new'; readonly value: unknown }

const MOST_COMPARISONS = 1_000_000

/** The new list, made of the old one with the fewest items removed and added. */
export function mergeList(old: readonly unknown[], next: readonly unknown[]): readonly Step[] {
  let head = 0
  while (head < Math.min(old.length, next.length) && same(old[head], next[head])) head++
  let tail = 0
  while (tail < Math.min(old.length, next.length) - head && same(old.at(-1 - tail), next.at(-1 - tail)))
    tail++
  const kept = (index: number): Step => ({ kind: 'kept', index })
  const middle = longestCommon(old.slice(head, old.length - tail), next.slice(head, next.length - tail))
  return [
    ...Array.from({ length: head }, (_, index) => kept(index)),
    ...middle.map((step) => (step.kind === 'kept' ? kept(step.index + head) : step)),
    ...Array.from({ length: tail }, (_, index) => kept(old.length - tail + index)),
  ]
}

function longestCommon(old: readonly unknown[], next: readonly unknown[]): readonly Step[] {
  if (old.length * next.length > MOST_COMPARISONS) return next.map((value) => ({ kind: 'new', value }))
  const lengths = commonLengths(old, next)
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const steps: Step[] = []
  for (let i = 0, j = 0; j < next.length; ) {
    if (i < old.length && same(old[i], next[j])) {
      steps.push({ kind: 'kept', index: i++ })
      j++
    } else if (i < old.length && at(i + 1, j) >= at(i, j + 1)) i++
    else steps.push({ kind: 'new', value: next[j++] })
  }
  return steps
}

/** `[i][j]`: the length of the longest common sequence of what is left from i and j on. */
function commonLengths(old: readonly unknown[], next: readonly unknown[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(next.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      const row = lengths[i] ?? []
      const below = lengths[i + 1] ?? []
      row[j] = same(old[i], next[j]) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
