/** Words before a number that is no phone number. */
const OTHER_NUMBER =
  /\b(?:order|ticket|invoice|case|ref|reference|serial|sku|part|build|version|tracking|account|customer|id|iban|rechnung|bestellung|auftrag|vorgang)(?:[ -]?(?:no|nr|number|nummer|id))?\W{0,3}$/i
/** `NL91 ABNA `: part of an IBAN, even if the IBAN is mistyped. */
const IN_AN_IBAN = /\b[A-Z]{2}\d{2} ?(?:[A-Z\d]{4} ?)+$/
/** Opening hours, `0800-1700`. */
const HOURS = /^(?:[01]\d|2[0-4])[0-5]\d ?[-–] ?(?:[01]\d|2[0-4])[0-5]\d$/
/** Seven or more pairs of digits: bytes. */
const BYTES = /^\d\d(?: \d\d){6,}/
const ISSN = /^\d{4}-\d{4}$/

/** Whether a number with the form of a phone number is known to be another one, by itself or by the text before it. */
export function isOtherNumber(number: string, before: string): boolean {
  return (
    OTHER_NUMBER.test(before) ||
    IN_AN_IBAN.test(before) ||
    isDate(number) ||
    HOURS.test(number) ||
    BYTES.test(number) ||
    (ISSN.test(number) && hasIssnCheckDigit(number))
  )
}

/** `26.03.2026`, `26/03/26`, also with a time after it or digits before it: `01.02.03.2026`. */
function isDate(number: string): boolean {
  return (
    /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}(?![\d./-]))/.test(number) ||
    /\b\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}$/.test(number)
  )
}

/** ISO 3297: the sum of the digits times 8 to 1 is a multiple of 11. */
function hasIssnCheckDigit(number: string): boolean {
  const sum = [...number.replace('-', '')].reduce((sum, digit, index) => sum + Number(digit) * (8 - index), 0)
  return sum % 11 === 0
}
