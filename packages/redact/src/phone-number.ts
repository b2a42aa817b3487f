import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Around, Span } from './rule.ts'

/** Where people write a 0 before the area code. */
export const WITH_TRUNK_ZERO: readonly CountryCode[] = [
  'DE',
  'AT',
  'CH',
  'GB',
  'IE',
  'FR',
  'BE',
  'NL',
  'IT',
  'SE',
  'AU',
]

/** Words after which a number counts things and calls nobody. */
const COUNTED =
  /\b(?:order|ticket|invoice|case|ref|reference|serial|sku|part|build|version|tracking|account|customer|id|iban|rechnung|bestellung|auftrag|vorgang)(?:[ -]?(?:no|nr|number|nummer|id))?\W{0,3}$/i

/** Whether the number is no part of a longer word, number or version, and no order's or ticket's. */
export function standsAlone({ before, after }: Around): boolean {
  return (
    !/[\w#+.,/@=-]$/.test(before) &&
    !/\d[ :-]$/.test(before) &&
    !COUNTED.test(before) &&
    !/^(?:\w|[-./ ,:]\d|@)/.test(after)
  )
}

/** `+` or `00`, country and number, without digits after it that do not belong to it. */
export function internationalPart(found: string): Span | null {
  const plus = found.startsWith('00') ? `+${found.slice(2)}` : found
  const cut = found.length - plus.length
  for (let end = plus.length; end > 7; end = plus.slice(0, end).search(/[^\d+]+\d+$/)) {
    const number = parsePhoneNumberFromString(plus.slice(0, end))
    if (cut === 0 ? number?.isPossible() : number?.isValid()) return { start: 0, end: end + cut }
  }
  return null
}

export function isNumberOf(found: string, countries: readonly CountryCode[]): boolean {
  return countries.some((country) => parsePhoneNumberFromString(found, country)?.isValid() ?? false)
}

/** `26.03.2026`, `26/03/26`, also with more digits after a space, such as a time's. */
export function isDate(found: string): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}(?![\d./-]))/.test(found)
}

/** The number after a word such as `phone:`, which needs no country to be one. */
export function numberAtEnd(found: string): Span | null {
  const start = found.search(/[+(]?\d[^\p{L}:=]*$/u)
  const number = found.slice(start)
  const digits = number.replace(/\D/g, '').length
  return digits >= 6 && digits <= 15 && !isDate(number) && !/^\d+(?:\.\d+){3}$/.test(number)
    ? { start, end: found.length }
    : null
}
