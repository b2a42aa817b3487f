const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u

/** Whether the text contains the phrase as whole words. Both must have the form that `phraseForm` gives. */
export function hasPhrase(folded: string, phrase: string): boolean {
  const words = phrase.trim()
  if (words === '' || !folded.includes(words)) return false
  const opensWithWord = startsWithWord(words)
  const closesWithWord = endsWithWord(words)
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length
    const cutsBefore = opensWithWord && endsWithWord(folded.slice(Math.max(0, at - 2), at))
    const cutsAfter = closesWithWord && startsWithWord(folded.slice(end, end + 2))
    if (!cutsBefore && !cutsAfter) return true
  }
  return false
}

/** The form in which phrases are compared: lower case, NFC, any run of spaces as one. */
export function phraseForm(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
}

function startsWithWord(text: string): boolean {
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(0) ?? 32))
}

function endsWithWord(text: string): boolean {
  return WORD_CHARACTER.test([...text].at(-1) ?? '')
}
