import type { Rule } from '../../rule/rule.ts'
import { cardLength } from './card-number.ts'

export const CARD_RULES: readonly Rule[] = [
  {
    kind: 'card',
    name: 'payment card number',
    // Only the first digits, because other numbers may be directly before a card number.
    pattern: '[2-9][0-9]{3,18}',
    narrow: (found, { before, after }) => {
      const end = cardLength(found + after, before)
      return end === null ? null : { start: 0, end }
    },
  },
]
