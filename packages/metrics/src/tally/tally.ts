import type { Seconds } from '@triagebook/calendar/history'
import { addAll, type Counts } from './counts.ts'
import { entryOf } from './entry-of.ts'

/** All that a figure keeps of its tickets: how many there were of each kind, and how long they took. Never a record. */
export interface Tally {
  readonly counts: Counts
  readonly durations: Map<string, Seconds[]>
}

export function emptyTally(): Tally {
  return { counts: new Map(), durations: new Map() }
}

export function addDuration({ durations }: Tally, kind: string, duration: Seconds): void {
  const known = durations.get(kind)
  // Copied once, as in `add`: a kind may hold a word that was cut from a file's text.
  if (known === undefined) durations.set(structuredClone(kind), [duration])
  else known.push(duration)
}

export function countOf({ counts }: Tally, kind: string): number {
  return counts.get(kind) ?? 0
}

export function durationsOf({ durations }: Tally, kind: string): readonly Seconds[] {
  return durations.get(kind) ?? []
}

/** Adds what another part of the tickets gave. The order of the parts makes no difference to any figure. */
export function mergeTally(into: Tally, from: Tally): void {
  addAll(into.counts, from.counts)
  for (const [kind, durations] of from.durations) {
    const all = entryOf(into.durations, kind, () => [])
    for (const duration of durations) all.push(duration)
  }
}
