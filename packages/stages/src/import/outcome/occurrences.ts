/** How often each word occurred. */
export type Occurrences = Readonly<Record<string, number>>

/** The counts with one more occurrence of each of these words. */
export function addOccurrences(counts: Occurrences, words: readonly string[]): Occurrences {
  const sum: Record<string, number> = { ...counts }
  for (const word of words) sum[word] = (sum[word] ?? 0) + 1
  return sum
}
