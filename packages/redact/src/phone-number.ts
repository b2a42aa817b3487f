import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Around, Span } from './rule.ts'

/** Where people write a 0 before the area code. */
const WITH_TRUNK_ZERO: readonly CountryCode[] = [
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

/** The telephone number in what has the shape of one; null for dates, orders, versions and parts of longer numbers. */
export function phoneIn(found: string, around: Around): Span | null {
  if (!standsAlone(around)) return null
  if (/^(?:\+|00)/.test(found)) return internationalPart(found)
  const countries: readonly CountryCode[] = /^\(?0/.test(found) ? WITH_TRUNK_ZERO : ['US']
  return !isDate(found) && isNumberOf(found, countries) ? { start: 0, end: found.length } : null
}

/** The number after a word such as `phone:`, which needs no country to be one. */
export function numberAtEnd(found: string): Span | null {
  const start = found.search(/[+(]?\d[^\p{L}:=]*$/u)
  const number = found.slice(start)
  const digits = number.replace(/\D/g, '').length
  const isIpAddress = /^\d+(?:\.\d+){3}$/.test(number)
  return digits >= 6 && digits <= 15 && !isDate(number) && !isIpAddress ? { start, end: found.length } : null
}

function standsAlone({ before, after }: Around): boolean {
  const isPart = /[\w#+.,/@=-]$/.test(before) || /\d[ :-]$/.test(before) || /^(?:\w|[-./ ,:]\d|@)/.test(after)
  return !isPart && !COUNTED.test(before)
}

/** `+` or `00`, country and number, without digits after it that do not belong to it. */
function internationalPart(found: string): Span | null {
  const number = found.startsWith('00') ? `+${found.slice(2)}` : found
  const cut = found.length - number.length
  for (let end = number.length; end > 7; end = number.slice(0, end).search(/[^\d+]+\d+$/)) {
    const phone = parsePhoneNumberFromString(number.slice(0, end))
    if (cut === 0 ? phone?.isPossible() : phone?.isValid()) return { start: 0, end: end + cut }
  }
  return null
}

function isNumberOf(found: string, countries: readonly CountryCode[]): boolean {
  return countries.some((country) => parsePhoneNumberFromString(found, country)?.isValid() ?? false)
}

/** `26.03.2026`, `26/03/26`, also with more digits after a space, such as a time's. */
function isDate(found: string): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}(?![\d./-]))/.test(found)
}
