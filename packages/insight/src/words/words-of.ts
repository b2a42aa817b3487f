/** Of scripts that put no spaces between words. */
const UNSPACED = [
  String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`,
  String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`,
].join('')
/** A number with its points and commas is one word: `8.15.1`. */
const INSIDE_NUMBER = String.raw`(?<=\p{N})[.,](?=\p{N})`
const WORD = new RegExp(`(?:[\\p{L}\\p{N}\\p{M}]|${INSIDE_NUMBER})+`, 'gu')
/** `65,536` as several languages write it. */
const GROUPED = /(?<![\p{N}.,])\p{N}{1,3}(?:[.,]\p{N}{3})+(?![.,]?\p{N})/gu
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const UNSPACED_OR_WORD = new RegExp(
  `[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|${INSIDE_NUMBER})+`,
  'gu',
)

/** Longer runs of letters and digits are keys, hashes and encoded data. */
const LONGEST = 40

/**
 * The words of a text, in its order, in the form in which they are compared: NFKC, lower case. Where a script has no
 * spaces, each two characters side by side stand for a word.
 */
export function wordsOf(text: string): readonly string[] {
  const folded = text.normalize('NFKC').toLowerCase().replace(GROUPED, withoutMarks)
  if (!IS_UNSPACED.test(folded)) return (folded.match(WORD) ?? []).filter(isWord)
  const runs = folded.match(UNSPACED_OR_WORD) ?? []
  return runs.flatMap((run) => (IS_UNSPACED.test(run) ? pairsIn(run) : isWord(run) ? run : []))
}

function withoutMarks(number: string): string {
  return number.replace(/[.,]/g, '')
}

function isWord(run: string): boolean {
  return run.length <= LONGEST
}

function pairsIn(run: string): readonly string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
