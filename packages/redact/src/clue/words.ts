// Parts of patterns, for the rules and for their clues.

export const PASSWORD =
  '(?:password|passwort|passphrase|passcode|passwd|kennwort|pwd|contraseña|mot de passe|wachtwoord)'
export const PIN = '(?:pin|otp|tan|cvv|cvc|(?:one-time|verification|security|login) code)'
const KEY_OF = 'api|access|auth|signing|encryption|account|app|private|secret|master|storage|deploy'
export const SECRET = `(?:(?:${KEY_OF})[ _.-]?key|token|secret|session[ _-]?id|credentials?)`

export const PHONE_WORDS = [
  'tel|telefon|telephone|phone|mobile|mobil|cell|landline|fax|handy|whatsapp|rufnummer|telefonnummer|handynummer|durchwahl',
  'tél|téléphone|teléfono|telefono|telefoon|móvil|cellulare',
  '(?:call|ring|reach|text) (?:me|us) (?:at|on|under|back at)|(?:my|our) number|(?:meine|unsere) nummer',
].join('|')
