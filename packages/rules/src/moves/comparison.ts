import { type FieldOpinion, opinionOn } from '../decide/evaluate-fields.ts'
import type { RuleBook } from '../files/rule-book.ts'
import type { RuledField } from '../ticket/fields.ts'
import type { Loads } from '../ticket/loads.ts'
import { snapshotOf, type Ticket } from '../ticket/snapshot.ts'

/** The rules of a book before a change and after it. */
export interface RuleBooks {
  readonly before: RuleBook
  readonly after: RuleBook
  /** Fields whose rules are the same in both, as `sameFields` knows them; they are evaluated once. */
  readonly same?: ReadonlySet<RuledField>
}

/** What both say of one field of one ticket. */
export interface Comparison {
  readonly before: FieldOpinion
  readonly after: FieldOpinion
}

/** What both books say of each field of a ticket, as its record is now; with `loads` where a rule asks for them. */
export function compareTicket(
  ticket: Ticket,
  { before, after, same = NONE }: RuleBooks,
  now: Date,
  loads?: Loads,
): readonly Comparison[] {
  const one = snapshotOf(ticket, now, loads)
  // What is found in texts holds for both; values do not, because triage fields are among them.
  const other = { ...snapshotOf(ticket, now, loads), phraseForms: one.phraseForms, trees: one.trees }
  let isSame = true
  return before.fields.flatMap((rule, index): readonly Comparison[] => {
    const changed = after.fields[index]
    if (changed === undefined) return []
    const opinion = opinionOn(one, rule)
    if (isSame && same.has(rule.field)) {
      if (opinion.verdict.value !== undefined) other.decided.set(rule.field, opinion.verdict.value)
      return [{ before: opinion, after: opinion }]
    }
    const later = opinionOn(other, changed)
    isSame &&= opinion.verdict.value === later.verdict.value
    return [{ before: opinion, after: later }]
  })
}

const NONE: ReadonlySet<RuledField> = new Set()
