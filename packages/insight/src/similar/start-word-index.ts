import { compareTexts } from './compare-texts.ts'
import { type IndexedText, type WordIndex, wordIndex } from './word-index.ts'

/** An index in the making. */
export interface StartedWordIndex {
  /** Adds a text; `order` says where it stands among the others, and `key` where two are equal in that. */
  readonly add: (text: {
    readonly key: string
    readonly order: number
    readonly words: ReadonlyMap<string, number>
  }) => void
  readonly finish: () => WordIndex
}

const MOST_COUNT = 65_535

/** Texts may come in any order: what the index says of them is the same. */
export function startWordIndex(): StartedWordIndex {
  const numbers = new Map<string, number>()
  const texts: (IndexedText & { readonly order: number })[] = []
  return {
    add({ key, order, words }) {
      texts.push({
        key,
        order,
        words: Uint32Array.from(words.keys(), numberOf),
        counts: Uint16Array.from(words.values(), (count) => Math.min(count, MOST_COUNT)),
      })
    },
    finish: () =>
      wordIndex(
        texts.toSorted((a, b) => a.order - b.order || compareTexts(a.key, b.key)),
        [...numbers.keys()],
      ),
  }

  function numberOf(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = numbers.size
    // A copy: a word that was cut from a text keeps all of that text in memory.
    numbers.set(structuredClone(word), number)
    return number
  }
}
