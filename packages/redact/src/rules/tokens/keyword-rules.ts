import type { ClueName } from '../../clue/clues.ts'
import { CELL, IS, PASSWORD, PIN, QUALIFIER, SECRET, WEAK_PASSWORD } from '../../clue/words.ts'
import { lazyPattern } from '../../rule/lazy-pattern.ts'
import type { Rule } from '../../rule/rule.ts'
import {
  isLikelyKey,
  isLikelyPassword,
  isLikelyPasswordInSentence,
  isPasswordBesideName,
  isPasswordOfOption,
  isPasswordOfSentence,
} from './secret-value.ts'

/** Between a name and its value, with the closing quote of a name in JSON. */
const ASSIGNMENT = String.raw`\\?["'\x60]?[ \t]{0,3}(?::=|=>|[:=])\s{0,3}`
const VALUE = String.raw`(?:\\"[^"\n]{1,500}"|"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60\x1f]+)`

/** A key ends where a list or a connection string continues. */
const KEY = String.raw`(?:\\"[^"\n]{1,500}"|"[^"\n]{1,500}"|'[^'\n]{1,500}'|\x60[^\x60\n]{1,500}\x60|[^\s"'\x60;,&\x1f]+)`

/** Punctuation and brackets after a value. */
const CLOSING = /[.,;:)\]}]{1,5}$/

/** Not the end of another word. */
const WEAK = String.raw`(?:\b|_)${WEAK_PASSWORD}`

/** Between "is" and a value. */
const SAYS = String.raw`[ \t]{1,3}${IS}[ \t]{0,3}:?[ \t]{1,3}`

/** A name that is a line of its own, before a line that is its value. */
const LINE_BEFORE = String.raw`(?m:^)[ \t>*#-]{0,8}(?:[a-z]{2,5} )?`
const LINE_AFTER = String.raw`[ \t]{0,3}:?[ \t]{0,3}\n{1,3}[ \t>*-]{0,8}`
const LINE = String.raw`[^\s]{1,500}[ \t]{0,3}(?m:$)`

/** The name of a user before a password. */
const NAME = String.raw`[^\s/|:,"']{1,64}`

/** An option of a command, `--db-password ` or `--token=`. */
const OPTION = String.raw`(?:^|[\s"'\x60(\[])--?[a-z.-]{0,20}`
const OPTION_VALUE = String.raw`(?:[ \t]{1,3}|=)`

/** An element of XML with a name, or an attribute after one. */
const ELEMENT_START = String.raw`<[\w:.-]{0,30}`
const ELEMENT_END = String.raw`[\w.-]{0,10}(?:[ \t][^<>\n]{0,100})?>\s{0,3}`
const ATTRIBUTE_START = String.raw`\b(?:name|key|id)=["'][\w:.-]{0,30}`
const ATTRIBUTE_END = String.raw`[\w.-]{0,10}["'][ \t]{1,3}value=`
const CONTENT = '[^<>\\s][^<>\\n]{0,500}'

/** Commands whose `-p`, `-a` or `-w` is a password. */
const COMMANDS = [
  'mysql[a-z]*|mariadb[a-z-]*|(?:docker|podman|helm|oc|az) [a-z -]{0,20}login|sshpass|redis-cli|mongo[a-z]*',
  'ldap[a-z]+|7z|unzip|zip|ncftp|mosquitto_[a-z]+|cqlsh|clickhouse-client|influx',
].join('|')

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
    name: 'password after a short name',
    lead: WEAK + ASSIGNMENT,
    accepts: isPasswordOfOption,
  }),
  keyword({
    name: 'password in a sentence',
    lead: `(?:${PASSWORD}|${WEAK})${SAYS}`,
    accepts: isPasswordOfSentence,
  }),
  keyword({
    name: 'password beside its name',
    lead: String.raw`(?:\b|_)${PASSWORD}(?:[ \t]{1,3}(?:-[ \t])?|["'],[ \t]?)`,
    accepts: isPasswordBesideName,
  }),
  keyword({
    name: 'password after a description',
    lead: String.raw`\b${PASSWORD}(?:${QUALIFIER}(?:[ \t]?:|[ \t](?:${IS}|to|auf|à|en|a))|[ \t](?:to|auf|à|en|a))[ \t]{1,2}`,
    accepts: isPasswordBesideName,
  }),
  keyword({
    name: 'password in a cell or line',
    lead: `(?:${PASSWORD}|${WEAK}):?${CELL}`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'password in a line of its own',
    lead: `${LINE_BEFORE}(?:${PASSWORD}|${WEAK_PASSWORD})${LINE_AFTER}`,
    value: LINE,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'user and password',
    lead: [
      String.raw`\b(?:user(?:name)?[/ ]?(?:pass(?:word)?|pw)?|login|log in|anmeldung|zugang|acceso|accesso|accès)`,
      String.raw`(?:${ASSIGNMENT}|[ \t](?:(?:with|as|mit|con|avec)[ \t])?)${NAME}(?:[ \t]?[/|:][ \t]?|[ \t](?:and|und|et|y|e)[ \t])`,
    ].join(''),
    accepts: isPasswordBesideName,
  }),
  keyword({
    name: 'credentials',
    lead: String.raw`\b(?:credentials|creds|(?:zugangs|login-?|anmelde)daten|identifiants|credenciales|credenziali)(?:${ASSIGNMENT}|[ \t](?:are |sind |sont |son |sono )?)${NAME}(?:[ \t]?[/|:][ \t]?|[ \t])`,
    accepts: isPasswordBesideName,
  }),
  keyword({
    name: 'named secret',
    lead: SECRET + ASSIGNMENT,
    value: KEY,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'named secret in a sentence',
    lead: `${SECRET}(?:${SAYS}|[ \\t]{1,3})`,
    value: KEY,
    accepts: isKeyInSentence,
  }),
  keyword({
    name: 'named secret in a cell',
    lead: `${SECRET}:?${CELL}`,
    value: KEY,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'named secret in a line of its own',
    lead: `${LINE_BEFORE}${SECRET}${LINE_AFTER}`,
    value: LINE,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'PIN',
    lead: String.raw`\b${PIN}(?:${ASSIGNMENT}|${SAYS}|${CELL})`,
    value: String.raw`\d{3,8}\b`,
  }),
  keyword({
    name: 'password of an option',
    lead: `${OPTION}(?:${PASSWORD}|pass(?:in|out)?|pw)${OPTION_VALUE}(?:pass:)?`,
    accepts: isPasswordOfOption,
  }),
  keyword({
    name: 'key of an option',
    lead: `${OPTION}(?:token|secret|[a-z]{2,10}-?key)${OPTION_VALUE}`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'password of a command',
    lead: String.raw`\b(?:${COMMANDS})\b[^\n|;&]{0,100}?[ \t]-[paw][ \t]?`,
    accepts: isPasswordOfOption,
  }),
  keyword({
    name: 'user and password of a command',
    lead: String.raw`[ \t](?:-u|--user)[ =]{0,2}["']?[^\s:%"'=-][^\s:%"'/]*[:%]`,
    value: String.raw`[^\s"']+`,
    accepts: isLikelyPasswordInSentence,
  }),
  keyword({
    name: 'password after a Windows user',
    lead: String.raw`(?:[ \t]/u(?:ser)?:|\bnet user[ \t])[^\s]{1,64}[ \t]{1,3}(?:/p(?:ass(?:word)?)?:)?`,
    accepts: isPasswordOfOption,
  }),
  keyword({
    name: 'password in XML',
    lead: `(?:${ELEMENT_START}${PASSWORD}${ELEMENT_END})`,
    value: CONTENT,
    accepts: isLikelyPassword,
  }),
  keyword({
    name: 'key in XML',
    lead: `(?:${ELEMENT_START}${SECRET}${ELEMENT_END})`,
    value: CONTENT,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'password in an attribute',
    lead: `${ATTRIBUTE_START}${PASSWORD}${ATTRIBUTE_END}`,
    accepts: isLikelyPassword,
  }),
  keyword({
    name: 'key in an attribute',
    lead: `${ATTRIBUTE_START}${SECRET}${ATTRIBUTE_END}`,
    accepts: isLikelyKey,
  }),
  keyword({
    name: 'netrc',
    lead: String.raw`\blogin[ \t]{1,3}[^\s]+[ \t]{1,3}password[ \t]{1,3}`,
    value: String.raw`[^\s]+`,
    accepts: isLikelyPasswordInSentence,
  }),
]

/** A word of a sentence after "token" or "key": longer than versions and names with a number. */
function isKeyInSentence(value: string): boolean {
  return value.length >= 12 && isLikelyKey(value)
}

function keyword({ name, lead, value = VALUE, accepts = () => true }: Keyword): Rule {
  const leading = lazyPattern(`^(?:${lead})`, { caseSensitive: false })
  return {
    kind: 'token',
    name,
    anyCase: true,
    pattern: lead + value,
    narrow: (found) => {
      const start = leading.find(found)[0]?.end ?? 0
      const value = found.slice(start).trimEnd().replace(CLOSING, '')
      return accepts(value) ? { start, end: start + value.length } : null
    },
  }
}
