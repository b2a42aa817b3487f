// Parts of patterns, for the rules and for their clues.

export const PASSWORD = `(?:${[
  'password|passwort|passphrase|passcode|passwd|kennwort|pwd|contrase(?:ñ|n)a|mot de passe|wachtwoord',
  'mdp|palavra-passe|senha|lösenord|adgangskode|passord|heslo|hasło|пароль|密码|パスワード',
  "parola d'ordine|parola segreta|geheimzahl|(?:wifi|wi-fi|wlan|wpa2?)[ -]?(?:key|schlüssel)",
].join('|')})`

/** Also ordinary words: what follows them must look like a password. */
export const WEAK_PASSWORD =
  "(?:pw|pass|psk|clave|codice segreto|codice di accesso|código (?:secreto|de acceso)|code (?:secret|d'accès)|door code|zugangscode)"

export const PIN = `(?:${[
  'pin|otp|tan|cvv|cvc',
  'pin[ -]?(?:code|number|nummer)|code pin|código pin|codice pin',
  '(?:one-time|verification|security|login|access|confirmation|sms|2fa|bestätigungs|sicherheits)[ -]?code',
  'code (?:de vérification|de sécurité|secret)|código de (?:verificación|seguridad)|codice di (?:verifica|sicurezza)',
  '(?:your|ihr|dein|votre|tu|su|tuo) (?:code|código|codice)',
].join('|')})`

const KEY_OF =
  'api|access|auth|signing|encryption|account|app|private|secret|master|storage|deploy|license|activation|recovery|shared'
export const SECRET = `(?:${[
  `(?:${KEY_OF})[ _.-]?key|token|secret|session[ _-]?id|credentials?|sharedaccesskey`,
  "secret[_-]?key[_-]?base|(?:recovery|backup|activation)[ -]code|jeton(?: d['’]accès)?|geheimnis",
  '(?:api|zugangs|zugriffs|geheim|lizenz)-?[ ]?schlüssel',
  "clé (?:d['’])?(?:api|accès|secrète|privée)|clave (?:de )?(?:api|acceso|secreta|privada)",
  'chiave (?:api|di accesso|segreta|privata)',
].join('|')})`

/** Between a name and its colon or verb: `for the server`, `(temporary)`. */
export const QUALIFIER = String.raw`(?:[ \t]{1,2}(?:\([^()\n]{1,30}\)|[\p{L}'’-]{1,20})){1,4}`

/** The verb between a name and its value. */
export const IS = "(?:is|was|ist|war|lautet|est|était|es|era|è|e')"

/**
 * Between a name and its value in a table: a tab, or the title of the value's column with the character after it. A tab
 * can have the title of the column "Value" after it.
 */
export const CELL = String.raw`(?: ?\t ?(?:[^\t\n\x1f]{0,40}\x1f)?|\x1f)`

/** Whose domain after "at" is part of an address, also without a sign. */
export const MAILBOX_HOSTS =
  '(?:gmail|googlemail|gmx|web|outlook|hotmail|yahoo|icloud|protonmail|proton|aol|live|msn|posteo|mailbox|t-online|freenet|orange|laposte|libero)'

export const PHONE_WORDS = [
  'tel|telefon|telephone|phone|mobile|mobil|cell|landline|fax|handy|whatsapp|rufnummer|telefonnummer|handynummer|durchwahl',
  'tél|téléphone|teléfono|telefono|telefoon|móvil|cellulare',
  '(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at)|(?:my|our) number|(?:meine|unsere) nummer',
].join('|')
