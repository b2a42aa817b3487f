import { isRandom } from '../../random/is-random.ts'
import type { Around, Rule, Span } from '../../rule/rule.ts'

/** Shorter text of letters and digits is too often a name or a number of something. */
const SHORTEST = 30

/** Generated text by itself, which has no form of its own: most often a key. */
export const RANDOM_TEXT_RULE: Rule = {
  kind: 'token',
  name: 'random text',
  pattern: String.raw`[A-Za-z0-9+/_~-]{${SHORTEST},}={0,2}`,
  narrow: randomText,
}

/** Public keys, identifiers and hashes, by how they begin or by the word before them. */
const PUBLIC = /^(?:pk_|pk\.|phc_|AAAA[BCE]|sha\d|cs_|seti_|pi_|iVBORw|R0lGOD|MII)/
const PUBLIC_AFTER =
  /(?:[\w)\]][./@\\#]|W\/"|base64,|[?&][\w-]{1,20}=|:\/\/|sha-?\d{1,3}[ :=-]+|ssh-[a-z\d-]+ |\b(?:id|etag|hash|digest|checksum|integrity|fingerprint|nonce|commit|request|trace|message-id|cid|address|wallet|public key)(?:-?\d)?["']?[ ]?[:=]?[ ]?["']?)$/i

/** A folder whose name is a word. */
const PATH = /(?:^|\/)[a-z]{3,}\//

function randomText(found: string, { before, after }: Around): Span | null {
  const isPart = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}@]/u.test(after) || /^\.\w/.test(after)
  if (isPart || PATH.test(found) || PUBLIC.test(found) || PUBLIC_AFTER.test(before) || !isRandom(found))
    return null
  return { start: 0, end: found.length }
}
