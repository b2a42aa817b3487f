/** Words after which a number counts things and calls nobody. */
const COUNTED =
  /\b(?:order|ticket|invoice|case|ref|reference|serial|sku|part|build|version|tracking|account|customer|id|iban|rechnung|bestellung|auftrag|vorgang)(?:[ -]?(?:no|nr|number|nummer|id))?\W{0,3}$/i
/** `NL91 ABNA `: an account number that was mistyped is none that calls somebody. */
const IN_AN_IBAN = /\b[A-Z]{2}\d{2} ?(?:[A-Z\d]{4} ?)+$/
/** `08:00` without its colon, twice. */
const HOURS = /^(?:[01]\d|2[0-4])[0-5]\d ?[-–] ?(?:[01]\d|2[0-4])[0-5]\d$/
/** Bytes: seven pairs and more. */
const PAIRS = /^\d\d(?: \d\d){6,}/
const ISSN = /^\d{4}-\d{4}$/

/** Whether what has the shape of a telephone number is known to be something else: by itself, or by the words before it. */
export function isCounted(number: string, before: string): boolean {
  return (
    COUNTED.test(before) ||
    IN_AN_IBAN.test(before) ||
    isDate(number) ||
    HOURS.test(number) ||
    PAIRS.test(number) ||
    (ISSN.test(number) && hasIssnCheckDigit(number))
  )
}

/** `26.03.2026`, `26/03/26`, also with more digits after a space, such as a time's, or before it: `01.02.03.2026`. */
function isDate(number: string): boolean {
  return (
    /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}(?![\d./-]))/.test(number) ||
    /\b\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}$/.test(number)
  )
}

/** ISO 3297: the digits times 8 to 1 add up to a multiple of 11. */
function hasIssnCheckDigit(number: string): boolean {
  const sum = [...number.replace('-', '')].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0)
  return sum % 11 === 0
}
