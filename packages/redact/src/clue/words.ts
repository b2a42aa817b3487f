// Parts of patterns, for the rules and for their clues.

export const PASSWORD =
  '(?:password|passwort|passphrase|passcode|passwd|kennwort|pwd|contraseña|mot de passe|wachtwoord)'
export const PIN = '(?:pin|otp|tan|cvv|cvc|(?:one-time|verification|security|login) code)'
const KEY_OF = 'api|access|auth|signing|encryption|account|app|private|secret|master|storage|deploy'
export const SECRET = `(?:(?:${KEY_OF})[ _.-]?key|token|secret|session[ _-]?id|credentials?)`

const TOKEN_PURPOSES = [
  'access|id|refresh|auth|oauth|api|private|reset|password|confirmation|verification|verify|activation|invite|invitation',
  'unlock|magic|login|signin|session|csrf|xsrf|security|user|email|share|download|upload|unsubscribe|remember|device',
].join('|')

export const SECRET_PARAMETERS = [
  `(?:(?:${TOKEN_PURPOSES})[_-]?){0,3}token`,
  'sig|signature|x-amz-signature|x-goog-signature|x-amz-security-token|x-amz-credential|hmac',
  'key|api[_-]?key|access[_-]?key|auth[_-]?key|subscription-key|secret|client[_-]?secret|code|auth|authorization',
  'password|passwd|pwd|pass|session|session[_-]?id|jsessionid|phpsessid|sid|jwt|ticket|otp|credential|oauth_verifier',
  'samlresponse|samlrequest',
].join('|')

/** Also percent-encoded, in an address that is itself a parameter. */
export const PARAMETER = `(?:[?&#;]|%3f|%26)(?:${SECRET_PARAMETERS})=`

export const PHONE_WORDS = [
  'tel|telefon|telephone|phone|mobile|mobil|cell|landline|fax|handy|whatsapp|rufnummer|telefonnummer|handynummer|durchwahl',
  'tél|téléphone|teléfono|telefono|telefoon|móvil|cellulare',
  '(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at)|(?:my|our) number|(?:meine|unsere) nummer',
].join('|')
