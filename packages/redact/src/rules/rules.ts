import type { Rule } from '../rule/rule.ts'
import { EMAIL_RULES } from './addresses/email-rules.ts'
import { IP_RULES } from './addresses/ip-rules.ts'
import { URL_RULES } from './addresses/url-rules.ts'
import { CARD_RULES } from './numbers/card-rules.ts'
import { IBAN_RULES } from './numbers/iban-rules.ts'
import { PHONE_RULES } from './numbers/phone-rules.ts'
import { KEYWORD_RULES } from './tokens/keyword-rules.ts'
import { RANDOM_TEXT_RULE } from './tokens/random-text-rule.ts'
import { TOKEN_RULES } from './tokens/token-rules.ts'

/** Everything that redaction looks for. Where two rules find the same text, the first one gives the kind. */
export const RULES: readonly Rule[] = [
  ...URL_RULES,
  ...TOKEN_RULES,
  ...KEYWORD_RULES,
  RANDOM_TEXT_RULE,
  ...EMAIL_RULES,
  ...IBAN_RULES,
  ...CARD_RULES,
  ...IP_RULES,
  ...PHONE_RULES,
]
