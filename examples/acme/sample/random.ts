/** Numbers that look random and are the same each time for the same name. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  chance(share: number): boolean
  /** A whole number; both ends can come up. */
  between(low: number, high: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  /** Picks what weighs twice as much twice as often. */
  weighted<T>(list: readonly [T, ...T[]], weightOf: (item: T) => number): T
  /** Skewed like waiting times are: half of the answers are below the median, a few are far above it. */
  around(median: number, spread: number): number
}

/** Another seed gives another desk; this one gives one on which every team has something to do on the last day. */
const SEED = 102

/**
 * Each thing of the sample has a stream of numbers of its own, named after it:
 * a story that is added or changed leaves the other tickets as they were.
 */
export function randomFor(name: string): Random {
  let state = hashOf(name)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  return {
    next,
    chance: (share) => next() < share,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    weighted: (list, weightOf) => {
      let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of list) {
        left -= weightOf(item)
        if (left < 0) return item
      }
      return list[0]
    },
    // The sum of twelve evenly spread numbers is a bell: no logarithm whose last digit might differ by machine.
    around: (median, spread) => {
      let bell = -6
      for (let draw = 0; draw < 12; draw++) bell += next()
      return Math.round(median * 2 ** (spread * bell))
    },
  }
}

/** 32 bits: FNV-1a, then stirred, so that names that differ in their last letter end far apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const char of `${SEED} ${text}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
