import { Temporal } from 'temporal-polyfill'

const DAY = 86_400_000

/**
 * Turns what a clock on the wall of this time zone shows (in milliseconds, as if it were UTC) into the moments at which
 * it shows that: one as a rule, none in the hour that it skips when summer time begins, two in the hour that it shows
 * twice when summer time ends; the earlier first.
 */
export function wallClock(timeZone: string): (shown: number) => readonly number[] {
  const offsets = new Map<number, number | null>()
  const offsetAround = (day: number): number | null => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const before = offsetAt((day - 1) * DAY, timeZone)
    const offset = before === offsetAt((day + 2) * DAY, timeZone) ? before : null
    offsets.set(day, offset)
    return offset
  }
  return (shown) => {
    const offset = offsetAround(Math.floor(shown / DAY))
    return offset === null ? momentsOf(shown, timeZone) : [shown - offset]
  }
}

function offsetAt(moment: number, timeZone: string): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone)
  return offsetNanoseconds / 1_000_000
}

/** The exact way, for the days around a change of the clocks. */
function momentsOf(shown: number, timeZone: string): readonly number[] {
  const wall = Temporal.Instant.fromEpochMilliseconds(shown).toZonedDateTimeISO('UTC').toPlainDateTime()
  const moments = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(timeZone, { disambiguation }),
  )
  const real = moments.filter((moment) => moment.toPlainDateTime().equals(wall))
  return [...new Set(real.map(({ epochMilliseconds }) => epochMilliseconds))]
}
