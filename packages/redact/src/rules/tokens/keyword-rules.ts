import { lazyPattern } from '../../rule/lazy-pattern.ts'
import type { Rule } from '../../rule/rule.ts'
import { isLikelyKey, isLikelyPassword, isLikelyPasswordInSentence } from './secret-value.ts'

/** Between a name and its value, with the closing quote of a name in JSON. */
const ASSIGNMENT = String.raw`["'\x60]?[ \t]{0,3}(?::=|=>|[:=])\s{0,3}`
const VALUE = String.raw`(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60]+)`

const PASSWORD =
  '(?:password|passwort|passphrase|passcode|passwd|kennwort|pwd|contraseña|mot de passe|wachtwoord)'
const PIN = '(?:pin|otp|tan|cvv|cvc|(?:one-time|verification|security|login) code)'
const KEY_OF = 'api|access|auth|signing|encryption|account|app|private|secret|master|storage|deploy'
const SECRET = `(?:(?:${KEY_OF})[ _.-]?key|token|secret|session[ _-]?id|credentials?)`

/** A key ends where a list or a connection string continues. */
const KEY = String.raw`(?:"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60;,&]+)`

/** Punctuation and brackets after a value. */
const CLOSING = /[.,;:)\]}]{1,5}$/

interface Keyword {
  readonly name: string
  readonly clue: RegExp
  /** The text that tells that a secret follows; it stays. */
  readonly lead: string
  readonly value?: string
  readonly accepts?: (value: string) => boolean
}

/** Secrets that only the text before them tells. */
export const KEYWORD_RULES: readonly Rule[] = [
  keyword({
    name: 'Authorization header',
    clue: /authorization/iu,
    lead: String.raw`authorization${ASSIGNMENT}["']?(?:(?:bearer|basic|token|digest|apikey)[ \t]{1,3})?`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'Bearer token',
    clue: /bearer[ \t]/iu,
    lead: String.raw`\bbearer[ \t]{1,3}`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'Cookie header',
    clue: /cookie[ \t]{0,3}:/iu,
    lead: String.raw`\b(?:set-)?cookie[ \t]{0,3}:[ \t]{0,3}`,
    value: String.raw`[^\s=;]+=[^\n]+`,
  }),
  keyword({
    name: 'password',
    clue: new RegExp(`${PASSWORD}["'\\x60]?[ \\t]{0,3}[:=]`, 'iu'),
    lead: PASSWORD + ASSIGNMENT,
    accepts: isLikelyPassword,
  }),
  keyword({
    name: 'password in a sentence',
    clue: new RegExp(`${PASSWORD}[ \\t]{1,3}(?:is|was|ist|lautet|es|est)[ \\t:]`, 'iu'),
    lead: String.raw`${PASSWORD}[ \t]{1,3}(?:is|was|ist|lautet|es|est)[ \t]{0,3}:?[ \t]{1,3}`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'named secret',
    clue: new RegExp(`${SECRET}["'\\x60]?[ \\t]{0,3}[:=]`, 'iu'),
    lead: SECRET + ASSIGNMENT,
    value: KEY,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'PIN',
    clue: new RegExp(`${PIN}["'\\x60]?[ \\t]{0,3}[:=]`, 'iu'),
    lead: String.raw`\b${PIN}${ASSIGNMENT}`,
    value: String.raw`\d{3,8}\b`,
  }),
  keyword({
    name: 'user and password of a command',
    clue: /[ \t]-u|[ \t]--user/iu,
    lead: String.raw`[ \t](?:-u|--user)[ =]{0,2}["']?[^\s:"'=-][^\s:"'/]*:`,
    value: String.raw`[^\s"']+`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'netrc',
    clue: /[ \t]password[ \t]/iu,
    lead: String.raw`\blogin[ \t]{1,3}[^\s]+[ \t]{1,3}password[ \t]{1,3}`,
    value: String.raw`[^\s]+`,
    accepts: isLikelyPasswordInSentence,
  }),
]

function keyword({ name, clue, lead, value = VALUE, accepts = () => true }: Keyword): Rule {
  const leading = lazyPattern(`^(?:${lead})`, { caseSensitive: false })
  return {
    kind: 'token',
    name,
    clue,
    anyCase: true,
    pattern: lead + value,
    narrow: (found) => {
      const start = leading.find(found)[0]?.end ?? 0
      const value = found.slice(start).replace(CLOSING, '')
      return accepts(value) ? { start, end: start + value.length } : null
    },
  }
}
