import {
  internationalPart,
  isDate,
  isNumberOf,
  numberAtEnd,
  standsAlone,
  WITH_TRUNK_ZERO,
} from './phone-number.ts'
import type { Rule, Span } from './rule.ts'

const DIGITS = String.raw`[\d ().\/\x{a0}\x{2010}-\x{2013}-]`

const PHONE_WORDS = String.raw`(?:tel|telefon|telephone|phone|mobile|mobil|cell|fax|handy|whatsapp|rufnummer|telefonnummer|(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at))`

/** A word and, soon after it, a digit. */
const PHONE_CLUE = new RegExp(String.raw`${PHONE_WORDS}[a-z ]{0,9}[ .:=]{1,4}[a-z ]{0,4}[+(]?\d`, 'iu')

export const PHONE_RULES: readonly Rule[] = [
  {
    kind: 'phone',
    name: 'international number',
    clue: /(?:\+|00)[ (]?\d/,
    pattern: String.raw`(?:\+|00)[ (]?\d${DIGITS}{6,24}\d`,
    narrow: (found, around) => (standsAlone(around) ? internationalPart(found) : null),
  },
  {
    kind: 'phone',
    name: 'North American number',
    clue: /\d[.-]\d{4}/,
    pattern: String.raw`(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}`,
    narrow: (found, around) => whole(found, standsAlone(around) && isNumberOf(found, ['US'])),
  },
  {
    kind: 'phone',
    name: 'national number with a leading 0',
    clue: /0[1-9]\d{0,4}[) ./-]{1,3}\d/,
    pattern: String.raw`(?:\(0[1-9]\d{0,4}\) ?|0[1-9]\d{0,4}[ .\/-]{1,3})\d{2,9}(?:[ .\/-]{1,3}\d{2,9}){0,4}`,
    narrow: (found, around) =>
      whole(found, standsAlone(around) && !isDate(found) && isNumberOf(found, WITH_TRUNK_ZERO)),
  },
  {
    kind: 'phone',
    name: 'number called one',
    clue: PHONE_CLUE,
    anyCase: true,
    pattern: String.raw`\b${PHONE_WORDS}(?: ?(?:number|no|nr|nummer))?[ .:=]{1,4}(?:is |ist )?[+(]?\d${DIGITS}{4,20}\d`,
    narrow: numberAtEnd,
  },
]

function whole(found: string, isPhone: boolean): Span | null {
  return isPhone ? { start: 0, end: found.length } : null
}
