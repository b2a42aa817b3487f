import { foldCode } from './fold-code.ts'

/** Of a longer word only the start is searched, to keep the table small. */
export const LONGEST_WORD = 16

/** Stands for all letters that are in no word. */
const OTHER = 0

/** A trie of the words: the next state for each letter, and the lists whose words end in each state. */
interface Trie {
  readonly next: Map<number, number>[]
  readonly ends: Set<number>[]
}

/**
 * The indexes of the lists that may have a word in a text, in one pass (Aho and Corasick 1975); it never misses one.
 * Words are ASCII in lower case; the text is folded while it is read.
 */
export function wordFinder(lists: readonly (readonly string[])[]): (text: string) => ReadonlySet<number> {
  const { letterOf, width } = lettersOf(lists)
  const trie = trieOf(lists, letterOf)
  const table = tableOf(trie, width)
  // In nearly every state no word ends, and asking a set costs more than the step to the state.
  const ends = trie.ends.map((found) => (found.size > 0 ? [...found] : null))
  return (text) => {
    const found = new Set<number>()
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = table[state * width + (letterOf[text.charCodeAt(at)] ?? OTHER)] ?? 0
      const here = ends[state]
      if (here) for (const list of here) found.add(list)
    }
    return found
  }
}

/** Numbers the letters that occur in words, for each UTF-16 unit as it folds; the table has one column for all others. */
function lettersOf(lists: readonly (readonly string[])[]): {
  readonly letterOf: Uint8Array
  readonly width: number
} {
  const used = new Set(lists.flat().flatMap((word) => [...word]))
  const letterOf = new Uint8Array(0x10000)
  let width = OTHER + 1
  for (const letter of used) letterOf[letter.charCodeAt(0)] = width++
  for (let code = 0; code < letterOf.length; code++) letterOf[code] = letterOf[foldCode(code)] ?? OTHER
  return { letterOf, width }
}

function trieOf(lists: readonly (readonly string[])[], letterOf: Uint8Array): Trie {
  const trie: Trie = { next: [new Map()], ends: [new Set()] }
  for (const [index, words] of lists.entries()) {
    for (const word of words) {
      let state = 0
      for (const letter of word.slice(0, LONGEST_WORD)) {
        state = step(trie, state, letterOf[letter.charCodeAt(0)] ?? OTHER)
      }
      trie.ends[state]?.add(index)
    }
  }
  return trie
}

function step({ next, ends }: Trie, state: number, letter: number): number {
  const known = next[state]?.get(letter)
  if (known !== undefined) return known
  next[state]?.set(letter, next.length)
  ends.push(new Set())
  return next.push(new Map()) - 1
}

/**
 * The next state for every state and letter, breadth first. A letter that continues no word leads where it leads from
 * the fallback: the state of the longest proper suffix, whose words end here too.
 */
function tableOf({ next, ends }: Trie, width: number): Int32Array {
  const table = new Int32Array(next.length * width)
  const fallback = new Int32Array(next.length)
  const queue = [0]
  for (const state of queue) {
    const fall = fallback[state] ?? 0
    if (state !== 0) {
      for (const list of ends[fall] ?? []) ends[state]?.add(list)
      table.copyWithin(state * width, fall * width, (fall + 1) * width)
    }
    for (const [letter, target] of next[state] ?? []) {
      fallback[target] = state === 0 ? 0 : (table[fall * width + letter] ?? 0)
      table[state * width + letter] = target
      queue.push(target)
    }
  }
  return table
}
