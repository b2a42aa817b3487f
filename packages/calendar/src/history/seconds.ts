import type { Instant } from '@triagebook/record'

/** A moment as whole seconds since 1970 UTC: every duration here is a difference of two of them. */
export type Seconds = number

export const DAY_SECONDS = 86_400

export function secondsOf(at: Date | Instant): Seconds {
  return Math.floor(new Date(at).getTime() / 1000)
}
