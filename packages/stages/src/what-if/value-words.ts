import type { DecidedValue } from '@triagebook/record'
import type { GivenValue } from '@triagebook/rules/moves'

/** A value as people read it; null for none. */
export function valueWords(value: DecidedValue | null): string {
  if (value === null) return 'none'
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}

/** A value and who gives it. */
export function givenWords(given: GivenValue | null): string {
  if (given === null) return 'none'
  const value = valueWords(given.value)
  return given.rule === null ? value : `${value} (${given.rule})`
}
