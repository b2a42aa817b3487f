import { wallClock } from '@triagebook/calendar'
import { type Instant, instant, isYear } from '@triagebook/record'
import { readInstant } from '../../kit/read-instant.ts'
import type { DatePattern, WallTime } from './date-pattern.ts'

/** A time of the file as an instant, or why it is not one. */
export type DateReading =
  | { readonly kind: 'instant'; readonly at: Instant }
  /** It matches no pattern, or is of a year that no ticket has. */
  | { readonly kind: 'unreadable' }
  /** It matches two patterns that mean two instants. */
  | { readonly kind: 'two-ways'; readonly ways: readonly [Instant, Instant] }
  /** The clock skipped it when summer time began. */
  | { readonly kind: 'skipped' }
  /** The clock showed it twice when summer time ended. */
  | { readonly kind: 'twice' }

export interface DateRules {
  /** Empty for ISO 8601 with a zone. */
  readonly patterns: readonly DatePattern[]
  /** For times that do not name their zone. */
  readonly timeZone: string
  readonly setBack: 'earlier' | 'later' | null
}

/** Reads times as the mapping says that they are written. Of two possible instants none is chosen. */
export function dateReader({ patterns, timeZone, setBack }: DateRules): (text: string) => DateReading {
  const momentsOf = wallClock(timeZone)
  const resolve = (wall: WallTime): DateReading => {
    const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
    if (wall.offset !== null) return found(shown - wall.offset * 60_000)
    const [earlier, later] = momentsOf(shown)
    if (earlier === undefined) return { kind: 'skipped' }
    if (later === undefined || setBack === 'earlier') return found(earlier)
    return setBack === 'later' ? found(later) : { kind: 'twice' }
  }
  if (patterns.length === 0) {
    return (text) => {
      const at = readInstant(text)
      return at === null ? { kind: 'unreadable' } : { kind: 'instant', at }
    }
  }
  return (text) => {
    const readings = patterns.flatMap(({ read }) => {
      const wall = read(text)
      return wall === null ? [] : [resolve(wall)]
    })
    const moments = [...new Set(readings.flatMap((one) => (one.kind === 'instant' ? [one.at] : [])))]
    const [first, second] = moments
    if (first !== undefined && second !== undefined) return { kind: 'two-ways', ways: [first, second] }
    return readings.find(({ kind }) => kind !== 'instant') ?? readings[0] ?? { kind: 'unreadable' }
  }
}

function found(moment: number): DateReading {
  const date = new Date(moment)
  return isYear(date.getUTCFullYear()) ? { kind: 'instant', at: instant(date) } : { kind: 'unreadable' }
}
