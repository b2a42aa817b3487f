/** Words that people write after "password:" when it is not a password. */
const PROSE = new Set(
  [
    'a an and are as at be but by can cannot can’t could do does doesn’t don’t error for from had has have how i if in is',
    'it just must my need needs new no not of on or our please should so that the their then there this to try user was we',
    'were what when where which will with would you your',
    'blank changed char correct default denied disabled empty enabled expired failed false field forgotten hidden',
    'incorrect invalid link long lost minimum missing mismatch never nil none null ok old optional page policy prompt',
    'required reset rules same secret secure strong string text true undefined unknown updated valid weak wrong yes',
    'abgelaufen das der die ein eine falsch fehlt ich ist kein keine mein nicht und ungültig vergessen wird wurde',
    'unchanged ask comes kommt unverändert inchangé invariata sin',
    'n/a na tbd tba see pending separate attached later follows none provided sent removed siehe folgt folgen unbekannt',
    'voir venir ver vedi definire da pendiente desconocida sconosciuta',
    'expiré incorrect inconnu inconnus invalide ne oublié perdu requis refusé vide',
    'caducada incorrecta inválida olvidada requerida rechazada vacía dimenticata errata obbligatoria sbagliata scaduta',
  ]
    .join(' ')
    .split(' '),
)

/** A placeholder for a secret: `${PASSWORD}`, `<password>`, `{{ token }}`, `%s`, `****`, `&next=1`. */
const TEMPLATE = /^(?:\$|<|\{\{|%|&\w+=|process\.env|os\.environ|env\(|\W*$|[x*•.]+$)/i

/** Whether a value after "password:" counts as one. One word too many is better than a password that stays. */
export function isLikelyPassword(value: string): boolean {
  const word = unquoted(value)
  return word.length >= 3 && !TEMPLATE.test(word) && !PROSE.has(word.toLowerCase().replaceAll("'", '’'))
}

/** Whether a word of a sentence is a password: it contains a digit or another character that words do not have. */
export function isLikelyPasswordInSentence(value: string): boolean {
  const word = unquoted(value)
  return (
    isLikelyPassword(word) && word.length >= 5 && /[\d!@#$%^&*_+=?]/.test(word) && !/^\d+[a-z-]*$/i.test(word)
  )
}

/** Names of formats and methods, ports and versions, which contain digits too. */
const TECHNICAL =
  /^(?:[\d.:/-]+|v\d.*|(?:sha|md|aes|rsa|base|utf|oauth|bcrypt|argon|pbkdf|scrypt|tls)-?v?\d.*)$/i

/** Whether a word directly after "password", without "is" or a colon, is one: it has letters and a digit. */
export function isPasswordBesideName(value: string): boolean {
  const word = unquoted(value)
  return isLikelyPasswordInSentence(word) && /\d/.test(word) && /\p{L}/u.test(word) && !TECHNICAL.test(word)
}

/** Whether an option's value is a password: no other option, port or word of a sentence. */
export function isPasswordOfOption(value: string): boolean {
  return isLikelyPasswordInSentence(value) && !value.startsWith('-') && !TECHNICAL.test(unquoted(value))
}

/** Whether what follows "the password is" is one; in quotes it may be several words. */
export function isPasswordOfSentence(value: string): boolean {
  const isQuoted = /^(["'`]).{5,}\1$/.test(value)
  return isLikelyPasswordInSentence(value) || (isQuoted && isLikelyPassword(value))
}

/** Whether it may be a generated key: long enough, letters and digits, no path or address. */
export function isLikelyKey(value: string): boolean {
  const word = unquoted(value)
  if (word.length < 8 || TEMPLATE.test(word) || /^(?:\.{0,2}\/|[a-z]+:\/\/)/i.test(word)) return false
  return (
    (/\d/.test(word) && /[a-z]/i.test(word)) ||
    (word.length >= 20 && /[a-z]/.test(word) && /[A-Z]/.test(word))
  )
}

/** Without the quotes around it and the punctuation after it. */
function unquoted(value: string): string {
  return value.replace(/^["'`]/, '').replace(/["'`]?[.,;:!?)\]}]{0,5}$/, '')
}
