import { err, nearest, ok, type Result } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** The time zone as it is spelled in the list of all time zones. */
export function readTimeZone(written: string): Result<string> {
  const zone = written.trim()
  try {
    return ok(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone)
  } catch {
    const meant = nearest(zone, Intl.supportedValuesOf('timeZone')) ?? 'Europe/Berlin'
    return err(problem('init/bad-answer#time-zone', { zone, meant }))
  }
}
