import { isRandom, isRandomPart } from '../../random/is-random.ts'
import type { Rule } from '../../rule/rule.ts'

/** `http` and `https` also directly after a word. */
const SCHEME = String.raw`(?:\b(?:jdbc:)?[a-z][a-z0-9+.-]{1,20}|https?)://`
const REST = String.raw`[^\s"'<>\x60]*`
/** The last character of an address, which is no punctuation. */
const END = String.raw`[^\s"'<>\x60.,;:!?)\]]`

const SECRET_PARAMETERS = [
  // Names that end like these: access_token, resetToken, x-amz-signature, client_secret, subscription-key.
  String.raw`[\w.-]{0,30}(?:token|secret|password|passwd|passphrase|signature|sessionid|session[_-]id|credential|api[_-]?key|subscription-key)`,
  'sig|hmac|key|(?:access|auth|share|resource)[_-]?key|awsaccesskeyid|code|(?:verification|activation|confirmation|invite|auth)[_-]?code',
  'auth|authorization|pwd|pw|pass|session|jsessionid|phpsessid|sid|jwt|ticket|otp|pin|sso|oauth_verifier|rlkey|assertion',
  'samlresponse|samlrequest|wresult|invite|invitation|confirmation|magic',
].join('|')

/** A parameter of another name, if its value is long enough. */
const ANY_PARAMETER = /[?&#](?<name>[\w-]{1,24})=(?<value>[^&#\s]{20,})/g
/** Parameters whose generated values give no access. */
const PUBLIC_PARAMETERS =
  /^(?:.*id|v|rev|ref|sha|commit|version|gclid|fbclid|msclkid|etag|utm.*|page|cursor|after|before)$/i
/** Parameters whose value may be a hash. */
const SHORT_PARAMETERS = /^(?:t|k|h|hash|x|verify)$/i

/** Also percent-encoded, in an address that is itself a parameter. */
const PARAMETER = `(?:[?&#;]|%3f|%26)(?:${SECRET_PARAMETERS})=`

/** Words of a path after which a generated part gives access. */
const OPENS =
  /^(?:re-?set\w*|reset[-_]?password|password\w*|verif\w*|confirm\w*|activat\w*|invit\w*|join|magic\w*|log-?in|sign-?in|auth\w*|sso|unsubscribe|l|i|u|s|sh|shared?|shares|secret\w*|tokens?|access|downloads?|dl|d|t|k|keys?|private|webhooks?|hooks?|trigger|callback|sessions?|signed|public|links?|recover\w*|unlock|opt-?in|feeds?|calendars?|ical|api|guest|edit|accept)$/i
/** A part that says itself what it is: `private-0a1b2c`, `bot123:AAx`. */
const NAMED = /^(?:private|secret|token|key|bot\d{5,12})[-_:=]/i
/** Hosts on which the whole path is the key. */
const HOOK_HOST = /^(?:[a-z]+:\/\/)?(?:[\w-]+\.)*hooks?\.[\w.-]+\//i

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const HASH = /^[\da-f]{16,}$/i

/** Addresses that give access to whoever has them. */
export const URL_RULES: readonly Rule[] = [
  {
    kind: 'url',
    name: 'address with a password',
    anyCase: true,
    pattern: String.raw`${SCHEME}(?:[^\s/?#@:"'<>]*:[^\s/@"'<>]+|[\w-]{16,})@${REST}${END}`,
    narrow: (found) => (/\$\{|\{\{|:\*+@/.test(found) ? null : { start: 0, end: found.length }),
  },
  {
    kind: 'url',
    name: 'address with a token',
    anyCase: true,
    pattern: String.raw`${SCHEME}${REST}${PARAMETER}[^\s"'<>\x60&.,;:!?)\]](?:${REST}${END})?`,
  },
  {
    kind: 'url',
    name: 'path with a token',
    anyCase: true,
    pattern: String.raw`(?:[\w-]+\.)*[\w-]*/${REST}[?&](?:${SECRET_PARAMETERS})=[^\s"'<>\x60&)\]]{8}(?:${REST}${END})?`,
  },
  {
    kind: 'url',
    name: 'address with a secret in its path',
    anyCase: true,
    pattern: String.raw`(?:${SCHEME}|\b(?:[a-z0-9-]+\.){1,5}[a-z]{2,12}/)${REST}${END}`,
    narrow: (found) => (hasSecretPart(found) ? { start: 0, end: found.length } : null),
  },
  {
    kind: 'url',
    name: 'webhook',
    anyCase: true,
    pattern: String.raw`https://(?:hooks\.slack\.com/(?:services|workflows|triggers)|[\w.]*discord(?:app)?\.com/api/webhooks|[\w.]*\.office(?:365)?\.com/webhook\w*|hooks\.zapier\.com/hooks)/${REST}${END}`,
  },
]

/** Whether a part of the path or a short parameter is a key. */
function hasSecretPart(address: string): boolean {
  if ([...address.matchAll(ANY_PARAMETER)].some(({ groups }) => isSecretParameter(groups))) return true
  const [host = '', ...parts] = address.replace(/^[a-z0-9.+-]+:\/\//i, '').split(/[/?#]/)
  const isHook = HOOK_HOST.test(`${host}/`)
  return parts.some(
    (part, index) =>
      (NAMED.test(part) && isGenerated(part.replace(NAMED, ''))) ||
      (part.length >= 24 && isRandom(part) && !part.includes('=')) ||
      (isGenerated(part) && (isHook || parts.slice(Math.max(0, index - 2), index).some(opens))),
  )
}

/** `accept-invite` is two words. */
function opens(part: string): boolean {
  return OPENS.test(part) || part.split(/[-_]/).some((word) => word.length > 2 && OPENS.test(word))
}

function isSecretParameter({ name = '', value = '' }: Readonly<Record<string, string>> = {}): boolean {
  if (PUBLIC_PARAMETERS.test(name)) return false
  return SHORT_PARAMETERS.test(name) ? isGenerated(value) : isRandom(value)
}

/** A UUID, a hexadecimal number of 16 characters, or text whose longest run of 10 letters and digits is generated. */
function isGenerated(part: string): boolean {
  if (UUID.test(part) || HASH.test(part)) return true
  const [longest = ''] = part.split(/[^A-Za-z0-9]/).sort((a, b) => b.length - a.length)
  return longest.length >= 10 && isRandomPart(longest)
}
