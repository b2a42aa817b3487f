import { numberAtEnd, phoneIn } from './phone-number.ts'
import type { Rule } from './rule.ts'

const SIGNS = String.raw`[\d ().\/\x{a0}\x{2010}-\x{2013}-]`
const INTERNATIONAL = String.raw`(?:\+|00)[ (]?\d${SIGNS}{6,24}\d`
const NORTH_AMERICAN = String.raw`(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}`
const WITH_LEADING_ZERO = String.raw`(?:\(0[1-9]\d{0,4}\) ?|0[1-9]\d{0,4}[ .\/-]{1,3})\d{2,9}(?:[ .\/-]{1,3}\d{2,9}){0,4}`

const PHONE_WORDS =
  '(?:tel|telefon|telephone|phone|mobile|mobil|cell|fax|handy|whatsapp|rufnummer|telefonnummer|(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at))'

export const PHONE_RULES: readonly Rule[] = [
  {
    kind: 'phone',
    name: 'phone number',
    clue: /(?:\+|00)[ (]?\d|\d[.-]\d{4}|0[1-9]\d{0,4}[) ./-]{1,3}\d/,
    pattern: `${INTERNATIONAL}|${NORTH_AMERICAN}|${WITH_LEADING_ZERO}`,
    narrow: phoneIn,
  },
  {
    kind: 'phone',
    name: 'number called one',
    clue: new RegExp(String.raw`${PHONE_WORDS}[a-z ]{0,9}[ .:=]{1,4}[a-z ]{0,4}[+(]?\d`, 'iu'),
    anyCase: true,
    pattern: String.raw`\b${PHONE_WORDS}(?: ?(?:number|no|nr|nummer))?[ .:=]{1,4}(?:is |ist )?[+(]?\d${SIGNS}{4,20}\d`,
    narrow: numberAtEnd,
  },
]
