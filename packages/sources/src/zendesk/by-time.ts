import type { Instant } from '@triagebook/record'

interface Dated {
  readonly at: Instant
  /** A whole number as text. */
  readonly id: string
}

/** Oldest first; of equal times the lower id, because Zendesk counts its ids up. */
export function byTime(a: Dated, b: Dated): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
}
