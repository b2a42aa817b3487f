/**
 * Whether the characters change between small letters, capitals and digits as often as in generated text: nearly in half
 * of the places, or in a quarter if there is only one case. Hexadecimal numbers do not count: they are hashes.
 */
export function isRandom(word: string): boolean {
  const digits = countOf(word, /[0-9]/g)
  if (hasBothCases(word)) return digits >= 2 && changesIn(word) >= 0.45
  const isHexadecimal = countOf(word, /[g-z]/gi) < 4
  return !isHexadecimal && digits >= 4 && changesIn(word) >= 0.25
}

/** The same for a part of an address after a word such as "reset", where less is enough. */
export function isRandomPart(word: string): boolean {
  if (hasBothCases(word)) return changesIn(word) >= 0.4
  const isOneCase = !/[a-z]/.test(word) || !/[A-Z]/.test(word)
  return isOneCase && countOf(word, /[0-9]/g) >= 3 && changesIn(word) >= 0.3
}

function hasBothCases(word: string): boolean {
  return countOf(word, /[a-z]/g) >= 3 && countOf(word, /[A-Z]/g) >= 3
}

/** In how many of the places between letters and digits the kind changes; 1 is all. */
function changesIn(word: string): number {
  const letters = word.replace(/[^A-Za-z0-9]/g, '')
  return countOf(letters, /[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g) / letters.length
}

function countOf(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}
