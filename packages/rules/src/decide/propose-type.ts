import type { RuleBook } from '../files/rule-book.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { evaluateFields } from './evaluate-fields.ts'
import type { Verdict } from './verdict.ts'

/** What the rules say of the type alone. Import needs it before its first write, so that a security report stays on the desk. */
export function proposeType(ticket: Ticket, rules: RuleBook, now: Date): Verdict {
  const typeOnly = { ...rules, fields: rules.fields.filter(({ field }) => field === 'type') }
  const [verdict] = evaluateFields(ticket, typeOnly, now)
  if (!verdict) throw new Error('A rule book always has the field type.')
  return verdict
}
