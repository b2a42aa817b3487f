import { LEFT_OUT } from '../history/left-out.ts'
import type { Counts } from '../tally/counts.ts'

/** `Left out: 2 merged, 1 spam.`: the tickets that would be in a figure if they were requests of their own. */
export function leftOutNote(counts: Counts): readonly string[] {
  const reasons = LEFT_OUT.filter((reason) => counts.has(reason))
  if (reasons.length === 0) return []
  return [`Left out: ${reasons.map((reason) => `${counts.get(reason)} ${reason}`).join(', ')}.`]
}
