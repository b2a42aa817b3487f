/** The groups in which cards show their number, or none. What stands between two groups is the same everywhere. */
const IN_GROUPS =
  /^\d{4}([ \u00a0\u202f-])(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{6}\1\d{4,5}|\d{4}\1\d{5})(?![\p{L}\p{N}_])/u
const IN_ONE = /^\d{13,19}(?![\p{L}\p{N}_])/u
/** Part of a word, a decimal or a longer number. */
const IN_A_WORD = /[\p{L}\p{N}_]$|[\p{L}\p{N}][-.,]$/u
/** More of a number with hyphens or a fraction. */
const GOES_ON = /^(?:-[\p{L}\p{N}]|[.,]\d)/u

/** Whose card a number can be by its beginning and length, as the networks publish it. */
const NETWORKS: readonly { readonly begins: RegExp; readonly lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] }, // Visa
  { begins: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { begins: /^3[47]/, lengths: [15] }, // American Express
  { begins: /^(?:30[0-5]|3095|3[689])/, lengths: [14, 16] }, // Diners Club
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] }, // Discover
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16, 19] }, // JCB
  { begins: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { begins: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { begins: /^220[0-4]/, lengths: [16] }, // Mir
]

/** Words after which a number without groups counts something else. */
const COUNTED =
  /(?:\bid|_id|order|ticket|invoice|case|tracking|parcel|imei|serial|build|trace|request|message|event|session|transaction|user|customer|isbn|ean|gtin|sku|rechnung|bestellung|auftrag|sendung)s?(?:[ _-]?(?:no|nr|number|nummer|id|key))?\W{0,3}$/i
const CALLED_A_CARD = /(?:card|visa|karte)[^\d]{0,16}$/i

/**
 * How many characters at the start of the text are a card number with the right check digit; null where none is.
 * Thirteen digits in one are one only where a word says so: article numbers and the ids of desks have as many.
 */
export function cardLength(text: string, before: string): number | null {
  if (IN_A_WORD.test(before)) return null
  const grouped = IN_GROUPS.exec(text)?.[0]
  const number = grouped ?? IN_ONE.exec(text)?.[0]
  if (number === undefined || GOES_ON.test(text.slice(number.length))) return null
  const digits = number.replace(/\D/g, '')
  if (grouped === undefined && COUNTED.test(before)) return null
  if (digits.length === 13 && !CALLED_A_CARD.test(before)) return null
  const known = NETWORKS.some(({ begins, lengths }) => begins.test(digits) && lengths.includes(digits.length))
  return known && hasCheckDigit(digits) ? number.length : null
}

/** Luhn's formula: every second digit from the right counts twice. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
