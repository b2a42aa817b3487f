const WRITTEN_INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(Z|UTC|[+-]\d\d:?\d\d)$/i
const WRITTEN_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/

/** A time with its offset from UTC, as records write it; null where the time zone would have to be guessed. */
export function instantFrom(written: string): string | null {
  const found = WRITTEN_INSTANT.exec(written)
  if (found === null) return null
  const [, year, month, day, hour, minute, second = '00', zone = ''] = found
  const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  // A day that does not exist would become the next one.
  const isReal =
    !Number.isNaN(Date.parse(`${local}Z`)) && new Date(`${local}Z`).toISOString().startsWith(local)
  const moment = new Date(local + offset)
  return isReal && !Number.isNaN(moment.getTime()) ? `${moment.toISOString().slice(0, 19)}Z` : null
}

/** A day whose year comes first, so that the rest is unambiguous, as records write it. */
export function dayFrom(written: string): string | null {
  const found = WRITTEN_DAY.exec(written)
  if (found === null) return null
  const [, year, month = '', day = ''] = found
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
