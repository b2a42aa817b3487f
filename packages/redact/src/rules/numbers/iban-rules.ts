import type { Rule } from '../../rule/rule.ts'
import { ibanLength } from './iban.ts'

export const IBAN_RULES: readonly Rule[] = [
  {
    kind: 'iban',
    name: 'IBAN',
    // Only the country and the check digits; the length of the rest depends on the country.
    pattern: String.raw`[A-Za-z]{2}[ ._/:-]{0,2}[0-9]{2}`,
    narrow: (found, { before, after }) => {
      // A word may be directly before it, a number may not.
      if (/\p{N}$/u.test(before)) return null
      const end = ibanLength(found + after)
      return end === null ? null : { start: 0, end }
    },
  },
]
