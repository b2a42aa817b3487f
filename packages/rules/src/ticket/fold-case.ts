import type { Value } from './snapshot.ts'

/** The form in which two values are compared: without regard to case, NFC; `2` and `"2"` are one. */
export function folded(value: Value): string {
  return String(value).toLowerCase().normalize('NFC')
}
