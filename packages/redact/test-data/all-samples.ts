import { CARD_SAMPLES } from './card-samples.ts'
import { E_MAIL_SAMPLES } from './e-mail-samples.ts'
import { IBAN_SAMPLES } from './iban-samples.ts'
import { IP_SAMPLES } from './ip-samples.ts'
import { PHONE_SAMPLES } from './phone-samples.ts'
import type { Samples } from './samples.ts'
import { TOKEN_SAMPLES } from './token-samples.ts'
import { URL_SAMPLES } from './url-samples.ts'

export const ALL_SAMPLES: readonly Samples[] = [
  E_MAIL_SAMPLES,
  PHONE_SAMPLES,
  TOKEN_SAMPLES,
  URL_SAMPLES,
  IBAN_SAMPLES,
  CARD_SAMPLES,
  IP_SAMPLES,
]
