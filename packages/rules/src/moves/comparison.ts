import { type FieldOpinion, opinionsOf } from '../decide/evaluate-fields.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { Loads } from '../ticket/loads.ts'
import type { Ticket } from '../ticket/snapshot.ts'

/** The rules of a book before a change and after it. */
export interface RuleBooks {
  readonly before: RuleBook
  readonly after: RuleBook
}

/** What both say of one field of one ticket. */
export interface Comparison {
  readonly before: FieldOpinion
  readonly after: FieldOpinion
}

/** What both books say of each field of a ticket, as its record is now; with `loads` where a rule asks for them. */
export function compareTicket(
  ticket: Ticket,
  { before, after }: RuleBooks,
  now: Date,
  loads?: Loads,
): readonly Comparison[] {
  const opinions = opinionsOf(ticket, before, now, loads)
  return opinionsOf(ticket, after, now, loads).flatMap((opinion, index) => {
    const earlier = opinions[index]
    return earlier === undefined ? [] : [{ before: earlier, after: opinion }]
  })
}
