import { CARD_RULES } from './card-rules.ts'
import { EMAIL_RULES } from './email-rules.ts'
import { IBAN_RULES } from './iban-rules.ts'
import { IP_RULES } from './ip-rules.ts'
import { KEYWORD_RULES } from './keyword-rules.ts'
import { PHONE_RULES } from './phone-rules.ts'
import type { Rule } from './rule.ts'
import { TOKEN_RULES } from './token-rules.ts'
import { URL_RULES } from './url-rules.ts'

/** All that is taken out of text. Where two rules find the same words, the first one names them. */
export const RULES: readonly Rule[] = [
  ...URL_RULES,
  ...TOKEN_RULES,
  ...KEYWORD_RULES,
  ...EMAIL_RULES,
  ...IBAN_RULES,
  ...CARD_RULES,
  ...IP_RULES,
  ...PHONE_RULES,
]
