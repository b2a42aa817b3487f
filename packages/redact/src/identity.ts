import { createHmac, createSecretKey } from 'node:crypto'
import { err, ok, type Result } from '@triagebook/record'
import canonicalize from 'canonicalize'

/** Names and hashes that say who and what is the same without saying who or what it is. All hang on one secret key. */
export interface Identity {
  /** Tells one key from another; stands in the settings. */
  readonly fingerprint: string
  requester(connection: string, nativeUserId: string): string
  organization(connection: string, id: string): string
  /** Of a translated ticket before redaction; the order of its keys does not count. */
  contentHash(ticket: unknown): string
}

const SHORTEST_KEY = 32
const HOW_TO_MAKE_ONE =
  `Make one with: node -e "console.log(require('node:crypto').randomBytes(32).toString('hex'))" ` +
  'and set it as the environment variable TRIAGEBOOK_PSEUDONYM_KEY. Keep it: with another key the same customer gets another pseudonym.'

/** `key` is what the host found in TRIAGEBOOK_PSEUDONYM_KEY. Only hosts read the environment. */
export function readIdentity(key: string | undefined): Result<Identity> {
  if (key === undefined || key === '') {
    return err({
      code: 'redact/no-key',
      severity: 'error',
      message: 'There is no key from which the pseudonyms of customers are made, so nothing was brought in.',
      hint: HOW_TO_MAKE_ONE,
    })
  }
  const bytes = Buffer.from(key, 'utf8')
  if (bytes.length < SHORTEST_KEY) {
    return err({
      code: 'redact/short-key',
      severity: 'error',
      message: `The key in TRIAGEBOOK_PSEUDONYM_KEY has only ${bytes.length} of at least ${SHORTEST_KEY} bytes; with a short key pseudonyms could be guessed.`,
      hint: HOW_TO_MAKE_ONE,
    })
  }
  return ok(identityOf(bytes))
}

function identityOf(key: Buffer): Identity {
  const secret = createSecretKey(key)
  const digest = (words: string) => createHmac('sha256', secret).update(words, 'utf8').digest('hex')
  const short = (prefix: string, words: string) => `${prefix}_${digest(words).slice(0, 16)}`
  return {
    fingerprint: short('fp', 'triagebook fingerprint'),
    requester: (connection, nativeUserId) => short('req', `${connection}\n${nativeUserId}`),
    organization: (connection, id) => short('cus', `${connection}\norganization\n${id}`),
    contentHash: (ticket) => `sha256:${digest(canonicalize({ version: 1, ticket }) ?? '')}`,
  }
}
