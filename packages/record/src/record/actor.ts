import type { Actor } from '../schema/types.generated.ts'

/** A login or `person:unknown`, but not a rule, a stage or the desk. */
export function isPerson(by: Actor): boolean {
  return !by.includes(':') || by === 'person:unknown'
}
