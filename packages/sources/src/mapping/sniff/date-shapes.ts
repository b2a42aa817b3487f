import { readInstant } from '../../kit/read-instant.ts'
import { datePattern } from '../date/date-pattern.ts'

/** How desks and spreadsheets write times; of two that match the same cells the first counts. */
const DAYS = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'dd.MM.yy',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'dd/MM/yy',
  'MM/dd/yy',
  'd/M/yy',
  'M/d/yy',
  'dd-MM-yyyy',
  'MM-dd-yyyy',
  'dd/MMM/yy',
  'dd-MMM-yyyy',
  'dd MMM yyyy',
  'MMM d, yyyy',
]
const TIMES = [
  '',
  ' HH:mm',
  ' HH:mm:ss',
  ' H:mm',
  ' H:mm:ss',
  ' h:mm a',
  ' h:mm:ss a',
  ' HH:mm:ss.SSS',
  ', HH:mm',
  ', h:mm a',
]
const ZONED = [
  "yyyy-MM-dd'T'HH:mm:ss",
  "yyyy-MM-dd'T'HH:mm:ss.SSS",
  'yyyy-MM-dd HH:mm:ssXXX',
  'yyyy-MM-dd HH:mm:ssX',
]

/** ISO 8601 with a zone, which a mapping reads without a pattern. */
export const ISO = 'ISO 8601'

/** From 2001 to 2033 in seconds: a shorter number is something else. */
const SECONDS = /^1\d{9}(?:\.\d+)?$/
const MILLISECONDS = /^1\d{12}$/

const CANDIDATES: readonly { readonly name: string; readonly fits: (text: string) => boolean }[] = [
  { name: ISO, fits: (text) => readInstant(text) !== null },
  { name: 'epoch', fits: (text) => SECONDS.test(text) },
  { name: 'epoch-ms', fits: (text) => MILLISECONDS.test(text) },
  ...[...DAYS.flatMap((day) => TIMES.map((time) => `${day}${time}`)), ...ZONED].flatMap((name) => {
    const pattern = datePattern(name)
    return pattern === null ? [] : [{ name, fits: (text: string) => pattern.read(text) !== null }]
  }),
]

/** Finds the patterns that match all texts. */
export function dateShapes(): {
  readonly add: (text: string) => void
  readonly fitting: () => readonly string[] | null
} {
  let left = CANDIDATES
  return {
    add: (text) => {
      if (left.length > 0) left = left.filter(({ fits }) => fits(text))
    },
    fitting: () => (left.length === 0 ? null : firstOfEachOrder(left.map(({ name }) => name))),
  }
}

/** `dd/MM` and `d/M` that both match are one guess; `dd/MM` and `MM/dd` are two. */
function firstOfEachOrder(patterns: readonly string[]): readonly string[] {
  const orders = new Set<string>()
  return patterns.filter((pattern) => {
    const order = isMonthFirst(pattern) ? 'month first' : 'day or year first'
    return !orders.has(order) && orders.add(order)
  })
}

export function isMonthFirst(pattern: string): boolean {
  return /^M{1,2}[/-]/.test(pattern)
}

/** Whether the times are numbers, which could be something else. */
export function isEpoch([pattern]: readonly string[]): boolean {
  return pattern === 'epoch' || pattern === 'epoch-ms'
}
