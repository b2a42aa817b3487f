import type { DecidedValue } from '../schema/types.generated.ts'

/** A decided value in words: `yes` or `no` for what is true or false, `none` where there is no value. */
export function valueWords(value: DecidedValue | undefined): string {
  if (value === undefined) return 'none'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}
