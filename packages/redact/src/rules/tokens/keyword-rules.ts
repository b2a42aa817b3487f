import type { ClueName } from '../../clue/clues.ts'
import { PASSWORD, PIN, SECRET } from '../../clue/words.ts'
import { lazyPattern } from '../../rule/lazy-pattern.ts'
import type { Rule } from '../../rule/rule.ts'
import { isLikelyKey, isLikelyPassword, isLikelyPasswordInSentence } from './secret-value.ts'

/** Between a name and its value, with the closing quote of a name in JSON. */
const ASSIGNMENT = String.raw`["'\x60]?[ \t]{0,3}(?::=|=>|[:=])\s{0,3}`
const VALUE = String.raw`(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60]+)`

/** A key ends where a list or a connection string continues. */
const KEY = String.raw`(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60;,&]+)`

/** Punctuation and brackets after a value. */
const CLOSING = /[.,;:)\]}]{1,5}$/

interface Keyword {
  readonly name: ClueName
  /** The text that tells that a secret follows; it stays. */
  readonly lead: string
  readonly value?: string
  readonly accepts?: (value: string) => boolean
}

/** Secrets that only the text before them tells. */
export const KEYWORD_RULES: readonly Rule[] = [
  keyword({
    name: 'Authorization header',
    lead: String.raw`authorization${ASSIGNMENT}["']?(?:(?:bearer|basic|token|digest|apikey)[ \t]{1,3})?`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'Bearer token',
    lead: String.raw`\bbearer[ \t]{1,3}`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'Cookie header',
    lead: String.raw`\b(?:set-)?cookie[ \t]{0,3}:[ \t]{0,3}`,
    value: String.raw`[^\s=;]+=[^\n]+`,
  }),
  keyword({
    name: 'password',
    lead: PASSWORD + ASSIGNMENT,
    accepts: isLikelyPassword,
  }),
  keyword({
    name: 'password in a sentence',
    lead: String.raw`${PASSWORD}[ \t]{1,3}(?:is|was|ist|lautet|es|est)[ \t]{0,3}:?[ \t]{1,3}`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'named secret',
    lead: SECRET + ASSIGNMENT,
    value: KEY,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'PIN',
    lead: String.raw`\b${PIN}${ASSIGNMENT}`,
    value: String.raw`\d{3,8}\b`,
  }),
  keyword({
    name: 'user and password of a command',
    lead: String.raw`[ \t](?:-u|--user)[ =]{0,2}["']?[^\s:"'=-][^\s:"'/]*:`,
    value: String.raw`[^\s"']+`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'netrc',
    lead: String.raw`\blogin[ \t]{1,3}[^\s]+[ \t]{1,3}password[ \t]{1,3}`,
    value: String.raw`[^\s]+`,
    accepts: isLikelyPasswordInSentence,
  }),
]

function keyword({ name, lead, value = VALUE, accepts = () => true }: Keyword): Rule {
  const leading = lazyPattern(`^(?:${lead})`, { caseSensitive: false })
  return {
    kind: 'token',
    name,
    anyCase: true,
    pattern: lead + value,
    narrow: (found) => {
      const start = leading.find(found)[0]?.end ?? 0
      const value = found.slice(start).replace(CLOSING, '')
      return accepts(value) ? { start, end: start + value.length } : null
    },
  }
}
