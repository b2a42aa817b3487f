import { foldCase } from './fold-case.ts'

/** One value of a ticket, in the forms in which conditions compare it. A list has a value for each member. */
export interface TicketValue {
  /** NFC, for patterns and phrases. */
  readonly text: string
  /** Lower case as well, to compare whole values. */
  readonly folded: string
}

/** Makes a form when a condition first needs it, and keeps it for the others. */
export function ticketValue(value: string | number | boolean): TicketValue {
  const text = String(value).normalize('NFC')
  let folded: string | undefined
  return {
    text,
    get folded() {
      folded ??= foldCase(value)
      return folded
    },
  }
}
