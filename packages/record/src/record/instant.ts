import type { Instant } from '../schema/types.generated.ts'

/** The time as records write it: UTC, to the second, `2026-03-26T10:56:07Z`. */
export function instant(date: Date): Instant {
  return `${date.toISOString().slice(0, 19)}Z`
}
