import type { Rule } from '../../rule/rule.ts'

/** `http` and `https` also directly after a word. */
const SCHEME = String.raw`(?:\b(?:jdbc:)?[a-z][a-z0-9+.-]{1,20}|https?)://`
const REST = String.raw`[^\s"'<>\x60]*`
/** The last character of an address, which is no punctuation. */
const END = String.raw`[^\s"'<>\x60.,;:!?)\]]`

const TOKEN_PURPOSES = [
  'access|id|refresh|auth|oauth|api|private|reset|password|confirmation|verification|verify|activation|invite|invitation',
  'unlock|magic|login|signin|session|csrf|xsrf|security|user|email|share|download|upload|unsubscribe|remember|device',
].join('|')

const SECRET_PARAMETERS = [
  `(?:(?:${TOKEN_PURPOSES})[_-]?){0,3}token`,
  'sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token|x-amz-credential|hmac',
  'key|api[_-]?key|access[_-]?key|auth[_-]?key|subscription-key|secret|client[_-]?secret|code|auth|authorization',
  'password|passwd|pwd|pass|session|session[_-]?id|jsessionid|phpsessid|sid|jwt|ticket|otp|credential|oauth_verifier',
  'samlresponse|samlrequest',
].join('|')

/** Also percent-encoded, in an address that is itself a parameter. */
const PARAMETER = `(?:[?&#;]|%3f|%26)(?:${SECRET_PARAMETERS})=`

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
    name: 'webhook',
    anyCase: true,
    pattern: String.raw`https://(?:hooks\.slack\.com/(?:services|workflows|triggers)|[\w.]*discord(?:app)?\.com/api/webhooks|[\w.]*\.office(?:365)?\.com/webhook\w*|hooks\.zapier\.com/hooks)/${REST}${END}`,
  },
]
