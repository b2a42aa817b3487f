import { CELL, PHONE_WORDS } from '../../clue/words.ts'
import type { Rule } from '../../rule/rule.ts'
import { numberAtEnd, phoneIn } from './phone-number.ts'

const CHARACTERS = String.raw`[\d ().\/\x{a0}\x{2010}-\x{2013}-]`
const INTERNATIONAL = String.raw`(?:\+|00)[ (]?\d${CHARACTERS}{6,24}\d`
const NORTH_AMERICAN = String.raw`(?:1[ -])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[.-]\d{4}`
const WITH_LEADING_ZERO = String.raw`(?:\(0[1-9]\d{0,4}\) ?|0[1-9]\d{0,4}[ .\/-]{1,3})\d{2,9}(?:[ .\/-]{1,3}\d{2,9}){0,4}`
/** Mobile numbers of Britain, France and Germany without groups; other numbers rarely begin like these. */
const UNGROUPED = String.raw`07[1-9]\d{8}|0[67]\d{8}|01[567]\d{8,9}`
/** Brazil and Russia. */
const BRACKETED = String.raw`\([1-9]\d\) ?9?\d{4}-\d{4}|8 ?\(\d{3}\) ?\d{3}-\d{2}-\d{2}`

export const PHONE_RULES: readonly Rule[] = [
  {
    kind: 'phone',
    name: 'phone number',
    pattern: `${INTERNATIONAL}|${NORTH_AMERICAN}|${WITH_LEADING_ZERO}`,
    narrow: phoneIn,
  },
  {
    kind: 'phone',
    name: 'phone number without groups or with brackets',
    pattern: `${UNGROUPED}|${BRACKETED}`,
    narrow: phoneIn,
  },
  {
    kind: 'phone',
    name: 'phone number after a word',
    anyCase: true,
    pattern: String.raw`\b(?:${PHONE_WORDS})(?: ?(?:number|no|nr|nummer))?(?:[ .:=]{1,4}(?:is |ist )?|:?${CELL}|:?\n)[+(]?\d${CHARACTERS}{4,20}\d`,
    narrow: numberAtEnd,
  },
]
