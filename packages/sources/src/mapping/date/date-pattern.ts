/** A time as a clock on a wall shows it; `offset` in minutes if the text has one. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset: number | null
}

/** Reads one text; null if it does not match, or is a day or an hour that does not exist. */
type DateReader = (text: string) => WallTime | null

export interface DatePattern {
  /** Whether a text names its zone. */
  readonly hasZone: boolean
  readonly read: DateReader
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthNames = (length?: number) => MONTHS.map((name) => name.slice(0, length)).join('|')

type Part = 'year' | 'shortYear' | 'month' | 'monthName' | 'day' | 'hour' | 'hour12' | 'half' | 'minute'
type Piece = Part | 'second' | 'fraction' | 'zone' | 'nothing'

/** The letters of Unicode Technical Standard 35 that desks and spreadsheets use, and what each matches. */
const LETTERS: Readonly<Record<string, readonly [Piece, string]>> = {
  yyyy: ['year', '\\d{4}'],
  y: ['year', '\\d{4}'],
  yy: ['shortYear', '\\d{2}'],
  MMMM: ['monthName', monthNames()],
  MMM: ['monthName', monthNames(3)],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  dd: ['day', '\\d{2}'],
  d: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  hh: ['hour12', '\\d{2}'],
  h: ['hour12', '\\d{1,2}'],
  a: ['half', 'AM|PM'],
  mm: ['minute', '\\d{2}'],
  m: ['minute', '\\d{1,2}'],
  ss: ['second', '\\d{2}'],
  s: ['second', '\\d{1,2}'],
  S: ['fraction', '\\d{1}'],
  SSS: ['fraction', '\\d{3}'],
  SSSSSS: ['fraction', '\\d{6}'],
  X: ['zone', 'Z|[+-]\\d{2}(?:\\d{2})?'],
  XX: ['zone', 'Z|[+-]\\d{4}'],
  XXX: ['zone', 'Z|[+-]\\d{2}:\\d{2}'],
  xx: ['zone', '[+-]\\d{4}'],
  xxx: ['zone', '[+-]\\d{2}:\\d{2}'],
  Z: ['zone', '[+-]\\d{4}'],
  EEEE: ['nothing', '\\p{L}+'],
  EEE: ['nothing', '\\p{L}{2,3}\\.?'],
}

/** Quoted letters are literal; a doubled quote is one quote. */
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g

/** Seconds and milliseconds since 1970; a fraction is dropped. Later than the year 9999 is no time. */
const EPOCHS: ReadonlyMap<string, DatePattern> = new Map([
  ['epoch', epochPattern(1000)],
  ['epoch-ms', epochPattern(1)],
])

function epochPattern(milliseconds: number): DatePattern {
  return {
    hasZone: true,
    read: (text) => {
      const [, whole] = /^(\d{1,15})(?:\.\d+)?$/.exec(text) ?? []
      const date = new Date(Number(whole ?? Number.NaN) * milliseconds)
      return date.getUTCFullYear() <= 9999 ? utcTime(date) : null
    },
  }
}

function utcTime(date: Date): WallTime {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    offset: 0,
  }
}

/** Compiles a Unicode (CLDR) date pattern, `epoch` or `epoch-ms`; null if it has an unknown letter or does not name a whole day. */
export function datePattern(pattern: string): DatePattern | null {
  const epoch = EPOCHS.get(pattern)
  if (epoch !== undefined) return epoch
  const pieces: Piece[] = []
  let source = ''
  for (const [token, quoted] of pattern.matchAll(TOKEN)) {
    const [piece, looks] = LETTERS[token] ?? []
    if (quoted !== undefined) source += escaped(quoted === '' ? "'" : quoted.replaceAll("''", "'"))
    else if (piece !== undefined && looks !== undefined) {
      pieces.push(piece)
      source += `(${looks})`
    } else if (/^[A-Za-z]/.test(token)) return null
    else source += escaped(token)
  }
  if (!isWhole(pieces)) return null
  const shape = new RegExp(`^${source}$`, 'iu')
  return {
    hasZone: pieces.includes('zone'),
    read: (text) => {
      const found = shape.exec(text)
      if (found === null) return null
      return wallTime(new Map(pieces.map((piece, index) => [piece, found[index + 1] ?? ''])))
    },
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+')
}

/** A pattern has a whole day, each part once, and AM or PM exactly with a clock of twelve hours. */
function isWhole(pieces: readonly Piece[]): boolean {
  const once = (...names: readonly Piece[]) => pieces.filter((piece) => names.includes(piece)).length
  const day = once('year', 'shortYear') === 1 && once('month', 'monthName') === 1 && once('day') === 1
  const hours = once('hour', 'hour12')
  return (
    day &&
    hours <= 1 &&
    once('half') === once('hour12') &&
    once('minute') <= hours &&
    once('second') <= once('minute') &&
    once('fraction') <= once('second') &&
    once('zone') <= hours
  )
}

function wallTime(parts: ReadonlyMap<Piece, string>): WallTime | null {
  const number = (piece: Piece) => Number(parts.get(piece) ?? 0)
  const hour12 = number('hour12')
  if (parts.has('hour12') && (hour12 < 1 || hour12 > 12)) return null
  const afternoon = parts.get('half')?.toUpperCase() === 'PM' ? 12 : 0
  const time: WallTime = {
    // As spreadsheets read two digits: 1930 to 2029.
    year: parts.has('year') ? number('year') : number('shortYear') + (number('shortYear') < 30 ? 2000 : 1900),
    month: monthOf(parts),
    day: number('day'),
    hour: parts.has('hour12') ? (hour12 % 12) + afternoon : number('hour'),
    minute: number('minute'),
    second: number('second'),
    offset: parts.has('zone') ? offsetOf(parts.get('zone') ?? '') : null,
  }
  return exists(time) ? time : null
}

function monthOf(parts: ReadonlyMap<Piece, string>): number {
  const name = parts.get('monthName')?.slice(0, 3).toLowerCase()
  return name === undefined
    ? Number(parts.get('month'))
    : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1
}

function offsetOf(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** Kiritimati is 14 hours ahead of UTC. */
const FURTHEST_OFFSET = 14 * 60

function exists({ year, month, day, hour, minute, second, offset }: WallTime): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    Math.abs(offset ?? 0) <= FURTHEST_OFFSET
  )
}
