import type { Rule } from '../../rule/rule.ts'
import { AI_TOKEN_RULES } from './ai-token-rules.ts'
import { CLOUD_TOKEN_RULES } from './cloud-token-rules.ts'
import { CODE_TOKEN_RULES } from './code-token-rules.ts'
import { SERVICE_TOKEN_RULES } from './service-token-rules.ts'
import { prefixedToken, tokenRule } from './token-rule.ts'

/** To its END line, or as far as it has the form of a key if that line is missing. It never contains a second BEGIN. */
const PRIVATE_KEY = [
  '-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----',
  String.raw`(?:(?:[\s\w+/=:,.\\>|]|-\w)*-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\n)*[A-Za-z0-9+/=]{16,})*)`,
].join('')

/** Tokens in the formats that their providers publish. */
export const TOKEN_RULES: readonly Rule[] = [
  tokenRule('private key', PRIVATE_KEY),
  prefixedToken('age secret key', String.raw`AGE-SECRET-KEY-1[A-Z0-9]{50,64}\b`),
  prefixedToken(
    'JSON Web Token',
    String.raw`eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){1,3}`,
  ),
  ...CODE_TOKEN_RULES,
  ...CLOUD_TOKEN_RULES,
  ...SERVICE_TOKEN_RULES,
  ...AI_TOKEN_RULES,
]
