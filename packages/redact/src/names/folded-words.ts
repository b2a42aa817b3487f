/** A word of a text: where it is, and its letters without accents in lower case. */
export interface FoldedWord {
  readonly start: number
  readonly end: number
  readonly folded: string
  /** Whether it begins with a capital or is a number. */
  readonly isCapital: boolean
}

/** `AnnaMuster` is two words, as in the names of files. */
const WORD = /\p{Lu}*[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}+|\p{N}+/gu

/** The words of a text, from left to right. */
export function foldedWords(text: string): readonly FoldedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldedLetters(word),
    isCapital: /^[\p{Lu}\p{N}]/u.test(word),
  }))
}

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
}

/** Lower case, without accents; `ä`, `ö` and `ü` as `a`, `o` and `u`. */
export function foldedLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæœđı]/g, (letter) => LETTERS[letter] ?? letter)
}
