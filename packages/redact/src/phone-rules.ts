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

const PHONE_WORDS = String.raw`\b(?:tel|telefon|telephone|phone|mobile|mobil|cell|fax|handy|whatsapp|rufnummer|telefonnummer|(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at))`

export const PHONE_RULES: readonly Rule[] = [
  {
    kind: 'phone',
    name: 'international number',
    hints: ['+', '00'],
    pattern: String.raw`(?:\+|00)[ (]?\d${DIGITS}{6,24}\d`,
    narrow: (found, around) => (standsAlone(around) ? internationalPart(found) : null),
  },
  {
    kind: 'phone',
    name: 'North American number',
    pattern: String.raw`(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}`,
    narrow: (found, around) => whole(found, standsAlone(around) && isNumberOf(found, ['US'])),
  },
  {
    kind: 'phone',
    name: 'national number with a leading 0',
    hints: ['0'],
    pattern: String.raw`(?:\(0[1-9]\d{0,4}\) ?|0[1-9]\d{0,4}[ .\/-]{1,3})\d{2,9}(?:[ .\/-]{1,3}\d{2,9}){0,4}`,
    narrow: (found, around) =>
      whole(found, standsAlone(around) && !isDate(found) && isNumberOf(found, WITH_TRUNK_ZERO)),
  },
  {
    kind: 'phone',
    name: 'number called one',
    hints: ['tel', 'phone', 'mobil', 'cell', 'fax', 'handy', 'whatsapp', 'rufnummer', ' me ', ' us '],
    anyCase: true,
    pattern: String.raw`${PHONE_WORDS}(?: ?(?:number|no|nr|nummer))?[ .:=]{1,4}(?:is |ist )?[+(]?\d${DIGITS}{4,20}\d`,
    narrow: numberAtEnd,
  },
]

function whole(found: string, isPhone: boolean): Span | null {
  return isPhone ? { start: 0, end: found.length } : null
}
