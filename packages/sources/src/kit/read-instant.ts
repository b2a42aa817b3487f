import { type Instant, instant, isYear } from '@triagebook/record'

const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)$/

/** An ISO 8601 time with its zone, in UTC and to the second; null for anything else, and for a year that no ticket has. A missing zone is never guessed. */
export function readInstant(value: unknown): Instant | null {
  const [, year, month, day, minutes, seconds = ':00', zone = ''] =
    (typeof value === 'string' ? ISO.exec(value) : null) ?? []
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return null
  const date = new Date(
    `${year}-${month}-${day}T${minutes}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`,
  )
  return isYear(date.getUTCFullYear()) ? instant(date) : null
}

/** JavaScript reads 30 February as 2 March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1
}
