import { createHmac, createSecretKey } from 'node:crypto'
import { err, ok, type Result } from '@triagebook/record/problem'
import canonicalize from 'canonicalize'
import { problem } from './problems.ts'

/** Pseudonyms and hashes, which tell that two things are the same but not what they are. All depend on one secret key. */
export interface Identity {
  /** Tells keys apart; kept in the settings. */
  readonly fingerprint: string
  requester(connection: string, nativeUserId: string): string
  organization(connection: string, id: string): string
  /** Of a translated ticket before redaction, whatever the order of its keys. */
  contentHash(ticket: unknown): string
}

const SHORTEST_KEY = 32

/** `key` is the value of TRIAGEBOOK_PSEUDONYM_KEY, which only hosts read. */
export function readIdentity(key: string | undefined): Result<Identity> {
  if (key === undefined || key === '') return err(problem('redact/no-key', {}))
  const bytes = Buffer.from(key, 'utf8')
  if (bytes.length < SHORTEST_KEY) {
    return err(problem('redact/short-key', { bytes: bytes.length, least: SHORTEST_KEY }))
  }
  return ok(identityOf(bytes))
}

function identityOf(key: Buffer): Identity {
  const secret = createSecretKey(key)
  const digest = (text: string) => createHmac('sha256', secret).update(text, 'utf8').digest('hex')
  const short = (prefix: string, text: string) => `${prefix}_${digest(text).slice(0, 16)}`
  return {
    fingerprint: short('fp', 'triagebook fingerprint'),
    requester: (connection, nativeUserId) => short('req', `${connection}\n${nativeUserId}`),
    organization: (connection, id) => short('cus', `${connection}\norganization\n${id}`),
    contentHash: (ticket) => `sha256:${digest(canonicalize({ version: 1, ticket }) ?? '')}`,
  }
}
