import type { Span } from '../rule/rule.ts'
import { COMMON_WORDS, NO_NAMES } from './common-words.ts'
import { type FoldedWord, foldedWords } from './folded-words.ts'
import { type KnownNames, spelled } from './known-names.ts'
import { linesOfNames, TITLE } from './lines-of-names.ts'

const MOST_WORDS = 6
/** Between two words of a name. */
const BETWEEN = /^(?:[ \t\u00a0._'’-]{0,2}|, ?|\n)$/
const AFTER_TITLE = new RegExp(
  String.raw`\b${TITLE}(?:\.|ra)?[ \t]{1,2}(?:von |van |de |der |di |la ){0,2}$`,
  'iu',
)
const LONGEST_TITLE = 30

/** The names of a ticket's people wherever they are, and any name where a letter greets or ends. Linear in the text. */
export function findNames(text: string, names: KnownNames): readonly Span[] {
  const words = foldedWords(text)
  return [
    ...knownIn(text, words, names),
    ...names.unspaced.flatMap((name) => placesOf(text, name)),
    ...namesInLines(text, words, names),
  ]
}

function placesOf(text: string, name: string): readonly Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    places.push({ start, end: start + name.length })
  return places
}

function knownIn(text: string, words: readonly FoldedWord[], names: KnownNames): readonly Span[] {
  const longest = Math.max(0, ...[...names.whole.keys()].map((name) => name.length))
  return words.flatMap((first, index) => {
    const end = endOfName(text, words, index, names, longest)
    if (end !== null) return [{ start: first.start, end }]
    const isTitled = names.last.has(first.folded) && AFTER_TITLE.test(before(text, first))
    return isTitled ? [{ start: first.start, end: first.end }] : []
  })
}

function before(text: string, { start }: FoldedWord): string {
  return text.slice(Math.max(0, start - LONGEST_TITLE), start)
}

/** Where the longest name ends that begins with this word; null if none does. */
function endOfName(
  text: string,
  words: readonly FoldedWord[],
  index: number,
  { whole, withInitial }: KnownNames,
  longest: number,
): number | null {
  let joined = ''
  let areCapitals = true
  let found: number | null = null
  let previous: FoldedWord | undefined
  for (const word of words.slice(index, index + MOST_WORDS)) {
    const between = previous === undefined ? '' : text.slice(previous.end, word.start)
    if (!BETWEEN.test(between)) break
    const isInitial = joined.length === 1 && between.startsWith('.')
    joined = spelled(joined + word.folded)
    areCapitals &&= word.isCapital
    if (joined.length > longest) break
    const needsCapitals = whole.get(joined)
    if (needsCapitals === false || (needsCapitals && areCapitals) || (isInitial && withInitial.has(joined)))
      found = word.end
    previous = word
  }
  return found
}

/** Of the lines that greet or end a letter: all of it if it has the form of a name, else the words that are known. */
function namesInLines(text: string, words: readonly FoldedWord[], { parts }: KnownNames): readonly Span[] {
  let from = 0
  return linesOfNames(text)
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end }) => {
      while ((words[from]?.end ?? Number.POSITIVE_INFINITY) <= start) from++
      const own: FoldedWord[] = []
      for (let at = from; (words[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
        own.push(...words.slice(at, at + 1))
      if (own.length === 0 || own.length > MOST_WORDS) return []
      if (isName(text.slice(start, end), own)) return [{ start, end }]
      return own
        .filter(({ folded, isCapital }) => parts.has(folded) && (isCapital || !COMMON_WORDS.has(folded)))
        .map((word) => ({ start: word.start, end: word.end }))
    })
}

/** One to five words with a capital, or particles between them. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?: (?:and|und|et|y|e|&|von|van|de|der|den|del|di|da|la|le|zu|zur|bin|al|\p{Lu}[\p{L}\p{M}'’.-]*)){0,4}[ \t]*$/u

function isName(line: string, words: readonly FoldedWord[]): boolean {
  return NAME.test(line) && words.every(({ folded }) => !NO_NAMES.has(folded))
}
