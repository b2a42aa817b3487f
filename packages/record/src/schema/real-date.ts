import { isYear } from './years.ts'

const WRITTEN_AS_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/
/** Nearly all dates: only the ends of months need a calendar. */
const SURELY_REAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/

/**
 * Whether a day (2026-03-26) or an instant (2026-03-26T10:56:07Z) exists, and is of a year that tickets have. The schema's pattern refuses what is not written
 * as one, so that it gets one problem, not two.
 */
function isRealDate(text: string): boolean {
  if (!WRITTEN_AS_DATE.test(text)) return true
  if (!isYear(Number(text.slice(0, 4)))) return false
  if (SURELY_REAL.test(text)) return true
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace('Z', ''))
}

/** The formats of our schemas. Our own, because the generated validators call them some fifty times a record. */
export const FORMATS = { date: isRealDate, 'date-time': isRealDate } as const
