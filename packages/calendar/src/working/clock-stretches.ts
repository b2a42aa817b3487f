import { Temporal } from 'temporal-polyfill'

/** A time in which the clocks of a time zone are not changed. In milliseconds; `to` is not part of it. */
interface ClockStretch {
  readonly from: number
  readonly to: number
  /** What the clock on the wall shows, less the moment at which it shows it. */
  readonly offset: number
}

/** Cuts a time into its stretches, in order. Looks up the changes of a year once. */
export function clockStretches(timeZone: string): (from: number, to: number) => readonly ClockStretch[] {
  const years = new Map<number, readonly ClockStretch[]>()
  const stretchesOf = (year: number): readonly ClockStretch[] => {
    const known = years.get(year) ?? stretchesOfYear(year, timeZone)
    years.set(year, known)
    return known
  }
  return (from, to) => {
    const first = new Date(from).getUTCFullYear()
    const count = Math.max(0, new Date(to).getUTCFullYear() - first + 1)
    return Array.from({ length: count }, (_, index) => stretchesOf(first + index))
      .flat()
      .map((stretch) => ({
        ...stretch,
        from: Math.max(stretch.from, from),
        to: Math.min(stretch.to, to),
      }))
      .filter((stretch) => stretch.from < stretch.to)
  }
}

/** A year in UTC, so that every moment is in exactly one. */
function stretchesOfYear(year: number, timeZone: string): readonly ClockStretch[] {
  const end = Date.UTC(year + 1, 0, 1)
  const stretches: ClockStretch[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(timeZone)
  while (at.epochMilliseconds < end) {
    const next = at.getTimeZoneTransition('next')
    const to = Math.min(next?.epochMilliseconds ?? end, end)
    stretches.push({ from: at.epochMilliseconds, to, offset: at.offsetNanoseconds / 1_000_000 })
    if (next === null || to === end) break
    at = next
  }
  return stretches
}
