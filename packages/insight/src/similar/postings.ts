/** For each word the texts that have it, in their order. */
export interface Postings {
  readonly of: (word: number) => Uint32Array
}

/** `texts` are in their order, each with the numbers of its words. */
export function postingsOf(texts: readonly Iterable<number>[], words: number): Postings {
  const ends = new Uint32Array(words + 1)
  for (const text of texts) for (const word of text) add(ends, word + 1)
  for (let word = 1; word <= words; word++) add(ends, word, ends[word - 1])
  const starts = ends.slice()
  const entries = new Uint32Array(ends[words] ?? 0)
  for (const [position, text] of texts.entries())
    for (const word of text) entries[add(starts, word) - 1] = position
  return { of: (word) => entries.subarray(ends[word], ends[word + 1]) }
}

/** The number at a place after something is added to it. */
function add(numbers: Uint32Array, at: number, more = 1): number {
  const sum = (numbers[at] ?? 0) + more
  numbers[at] = sum
  return sum
}
