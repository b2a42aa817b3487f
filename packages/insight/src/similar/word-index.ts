import { compareTexts } from './compare-texts.ts'
import { postingsOf } from './postings.ts'

/** A text as the index keeps it: the numbers of its words, each once, and how often it has them. */
export interface IndexedText {
  readonly key: string
  readonly words: Uint32Array
  readonly counts: Uint16Array
}

/** A text that is similar to another one: 1 where it has the same words equally often. */
interface Similar {
  readonly key: string
  readonly similarity: number
}

/** Finds texts by the words that they share. A key that it does not have is similar to nothing. */
export interface WordIndex {
  /** The texts before this one that are at least so similar to it, in their order. */
  readonly earlier: (key: string, least: number) => readonly Similar[]
  /** The words that two texts share, those first that say most. */
  readonly shared: (one: string, other: string, most: number) => readonly string[]
}

interface WeighedWord {
  readonly word: number
  readonly weight: number
}

const NO_TEXT: IndexedText = { key: '', words: new Uint32Array(), counts: new Uint16Array() }

/** Weights are whole numbers, so that their sums are the same in any order. */
const SCALE = 256

/** Where more texts have the rare words of one, the latest of them are compared with it. */
const MOST_CANDIDATES = 2000

/**
 * An index of texts, given in their order, and of their words by number. A text is a vector (TF-IDF), compared by its
 * direction alone (cosine): a word counts more the fewer texts have it.
 */
export function wordIndex(texts: readonly IndexedText[], vocabulary: readonly string[]): WordIndex {
  const positions = new Map(texts.map(({ key }, position) => [key, position]))
  const { of: textsWith } = postingsOf(
    texts.map(({ words }) => words),
    vocabulary.length,
  )
  const rarity = Float64Array.from(vocabulary, (_, word) =>
    Math.log(1 + texts.length / textsWith(word).length),
  )
  const weightOf = (word: number, count: number) =>
    Math.round(SCALE * (1 + Math.log(count)) * (rarity[word] ?? 0))
  const squares = Float64Array.from(texts, (text) => squareOf(weighed(text)))
  /** One for each word; 0 but for the words of the text that is being compared. */
  const weights = new Float64Array(vocabulary.length)

  return {
    earlier(key, least) {
      const position = positions.get(key)
      if (position === undefined) return []
      const own = weighed(textOf(key))
      const square = squares[position] ?? 0
      for (const { word, weight } of own) weights[word] = weight
      const found = candidates(own, position, least * least * square).flatMap(
        (other): Similar | readonly [] => {
          const text = texts[other] ?? NO_TEXT
          const product = productWith(text)
          const similarity = Math.sqrt((product / square) * (product / (squares[other] ?? 0)))
          return similarity >= least ? { key: text.key, similarity } : []
        },
      )
      for (const { word } of own) weights[word] = 0
      return found
    },
    shared(one, other, most) {
      const weightsOfOther = new Map(weighed(textOf(other)).map(({ word, weight }) => [word, weight]))
      return weighed(textOf(one))
        .flatMap(({ word, weight }) => {
          const product = weight * (weightsOfOther.get(word) ?? 0)
          return product > 0 ? { text: vocabulary[word] ?? '', product } : []
        })
        .sort((a, b) => b.product - a.product || compareTexts(a.text, b.text))
        .slice(0, most)
        .map(({ text }) => text)
    },
  }

  function textOf(key: string): IndexedText {
    return texts[positions.get(key) ?? texts.length] ?? NO_TEXT
  }

  function weighed({ words, counts }: IndexedText): readonly WeighedWord[] {
    return Array.from(words, (word, index) => ({ word, weight: weightOf(word, counts[index] ?? 1) }))
  }

  /**
   * The texts before a position that may be similar enough, in their order. One that shares only words whose squares sum
   * up to less than `least` is not (Cauchy-Schwarz): so nothing is looked for by words that most texts have.
   */
  function candidates(own: readonly WeighedWord[], position: number, least: number): readonly number[] {
    const found = new Set<number>()
    let rest = squareOf(own)
    for (const { word, weight } of own.toSorted(rarestFirst)) {
      if (rest < least || found.size >= MOST_CANDIDATES) break
      rest -= weight * weight
      const all = textsWith(word)
      for (let at = indexOf(all, position) - 1; at >= 0 && found.size < MOST_CANDIDATES; at--)
        found.add(all[at] ?? 0)
    }
    return [...found].sort((a, b) => a - b)
  }

  function rarestFirst(a: WeighedWord, b: WeighedWord): number {
    return (
      textsWith(a.word).length - textsWith(b.word).length ||
      compareTexts(vocabulary[a.word] ?? '', vocabulary[b.word] ?? '')
    )
  }

  function productWith({ words, counts }: IndexedText): number {
    let sum = 0
    for (const [index, word] of words.entries()) {
      const weight = weights[word] ?? 0
      if (weight > 0) sum += weight * weightOf(word, counts[index] ?? 1)
    }
    return sum
  }
}

function squareOf(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight * weight, 0)
}

/** Where a number is in a rising list that has it. */
function indexOf(rising: Uint32Array, wanted: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
