import type { Inputs } from '../stage/input-table.ts'
import type { NEW } from './about.ts'

/** What a person says of a ticket that no desk has, in the person's words. */
export type NewTicket = Omit<Inputs<typeof NEW.inputs>, 'as' | 'yaml'>
