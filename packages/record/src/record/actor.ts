import type { Actor } from '../schema/types.generated.ts'

/** A login or `person:unknown`; rules, stages and the desk are no persons. */
export function isPerson(by: Actor): boolean {
  return !by.includes(':') || by === 'person:unknown'
}
