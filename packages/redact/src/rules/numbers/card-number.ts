/** Between two groups of a number. */
const SIGN = '(?: ?[-–./_] ?| {1,2})'
/** The groups that cards show. */
const GROUPED = new RegExp(
  `^\\d{4}${SIGN}(?:\\d{4}${SIGN}\\d{4}${SIGN}\\d{4}(?:${SIGN}\\d{3})?|\\d{6}${SIGN}\\d{4,5}|\\d{4}${SIGN}\\d{5})(?!\\d)`,
)
const UNGROUPED = /^\d{13,19}(?!\d)/
/** Ends like a word, a decimal number or a number with hyphens. */
const AFTER_WORD = /[\p{L}\p{N}_]$|[\p{L}\p{N}][-.,]$/u
/** Goes on as a number with hyphens or with a fraction, which is shorter than another card number, or as a number of something. */
const CONTINUES = /^(?:-[\p{L}\p{N}]|[.,]\d{1,12}(?!\d)|_|\p{L}{1,2}(?!\p{L})|\p{L}+\d)/u

/** The first digits and lengths of each network's numbers, as the networks publish them. */
const NETWORKS: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^(?:30[0-5]|3095|3[689])/, lengths: [14, 16] }, // Diners Club
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] }, // Discover
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 19] }, // JCB
  { prefix: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
  { prefix: /^220[0-4]/, lengths: [16] }, // Mir
]

/** Words before an ungrouped number that is no card number. */
const OTHER_NUMBER =
  /(?:\bid|_id|order|ticket|invoice|case|tracking|parcel|imei|serial|build|trace|request|message|event|session|transaction|user|customer|isbn|ean|gtin|sku|rechnung|bestellung|auftrag|sendung)s?(?:[ _-]?(?:no|nr|number|nummer|id|key))?\W{0,3}$/i
const CARD_WORD =
  /(?:card|visa|karte|carte|tarjeta|carta|amex|express|maestro|credit|pan|cc)(?:n(?:o|r|um)|number|nummer|numero)?[^\d]{0,16}$/i
/** A word without a space before the number. */
const NUMBER_WORD = /(?:number|nummer|num[eé]ro|n[or°][.:]?)$/i

/**
 * The length of the card number at the start of the text, with a valid check digit; null if there is none. Thirteen
 * digits count only after a word such as "card": article numbers and ids of tickets are as long.
 */
export function cardLength(text: string, before: string): number | null {
  const isNamed = CARD_WORD.test(before)
  if (AFTER_WORD.test(before) && !isNamed && !NUMBER_WORD.test(before)) return null
  const grouped = GROUPED.exec(text)?.[0]
  const number = grouped ?? UNGROUPED.exec(text)?.[0]
  if (number === undefined || (!isNamed && CONTINUES.test(text.slice(number.length)))) return null
  const digits = number.replace(/\D/g, '')
  if (grouped === undefined && OTHER_NUMBER.test(before)) return null
  if (digits.length === 13 && !isNamed) return null
  const known = NETWORKS.some(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length))
  return known && hasCheckDigit(digits) ? number.length : null
}

/** The Luhn check: every second digit from the right counts twice. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
