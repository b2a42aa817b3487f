import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Around, Span } from '../../rule/rule.ts'
import { isOtherNumber } from './phone-look-alikes.ts'

/** Countries that write a 0 before the area code. */
const WITH_TRUNK_ZERO: readonly CountryCode[] = [
  ...(['DE', 'AT', 'CH', 'GB', 'IE', 'FR', 'BE', 'NL', 'IT', 'SE', 'AU'] as const),
  ...(['NZ', 'JP', 'KR', 'TR', 'ZA'] as const),
]
const MOBILE_UNGROUPED: readonly CountryCode[] = ['GB', 'FR', 'DE']

/** The phone number in text with the form of one; null for dates, orders, versions and parts of longer numbers. */
export function phoneIn(found: string, around: Around): Span | null {
  if (isPart(around) || isOtherNumber(found, around.before)) return null
  if (/^(?:\+|00)/.test(found)) return internationalPart(found)
  return isNumberOf(found, countriesOf(found)) ? { start: 0, end: found.length } : null
}

/** The number after a word such as `phone:`, valid in any country. */
export function numberAtEnd(found: string): Span | null {
  const start = found.search(/[+(]?\d[^\p{L}:=]*$/u)
  const number = found.slice(start)
  const digits = number.replace(/\D/g, '').length
  const isIpAddress = /^\d+(?:\.\d+){3}$/.test(number)
  return digits >= 6 && digits <= 15 && !isOtherNumber(number, '') && !isIpAddress
    ? { start, end: found.length }
    : null
}

/** Whether it is part of a word or of a longer number. */
function isPart({ before, after }: Around): boolean {
  return /[\w#+.,/@=-]$/.test(before) || /\d[ :-]$/.test(before) || /^(?:\w|[-./ ,:]\d|@)/.test(after)
}

/** `+` or `00`, country and number, without the digits after it that do not belong to it. */
function internationalPart(found: string): Span | null {
  const number = found.startsWith('00') ? `+${found.slice(2)}` : found
  const cut = found.length - number.length
  for (let end = number.length; end > 7; end = number.slice(0, end).search(/[^\d+]+\d+$/)) {
    const phone = parsePhoneNumberFromString(number.slice(0, end))
    if (cut === 0 ? phone?.isPossible() : phone?.isValid()) return { start: 0, end: end + cut }
  }
  return null
}

/** The countries that write numbers in this form. */
function countriesOf(found: string): readonly CountryCode[] {
  if (/^0\d+$/.test(found)) return MOBILE_UNGROUPED
  if (/^\(?0/.test(found)) return WITH_TRUNK_ZERO
  if (/^8/.test(found)) return ['RU']
  return /^\(\d{2}\)/.test(found) ? ['BR'] : ['US']
}

function isNumberOf(found: string, countries: readonly CountryCode[]): boolean {
  return countries.some((country) => parsePhoneNumberFromString(found, country)?.isValid() ?? false)
}
