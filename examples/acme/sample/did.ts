import type { Deed } from './act.ts'
import { type Case, recordIdOf } from './case.ts'
import type { Moment } from './moment.ts'

/** Somebody does something with the ticket's record in the book. */
export function did(it: Case, at: number, who: string, deed: Deed): Moment {
  return { at, what: 'act', act: { at, who, ticket: recordIdOf(it), deed } }
}
