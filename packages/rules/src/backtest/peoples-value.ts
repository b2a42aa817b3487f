import { type DecidedValue, isSetByPerson, type TicketRecord } from '@triagebook/record'
import { RULE_ORDER, type RuledField } from '../ticket/fields.ts'

/** Fields that people set as they please, such as who works on a ticket: there no rule is right or wrong. */
const FREE: readonly string[] = ['engineering_owner', 'support_owner', 'status']

export function isJudgedByPeople(field: string): boolean {
  return !FREE.includes(field)
}

/**
 * The value of a field that people stand for: one that a person set, or a rule's on a ticket that a person confirmed or
 * closed. Undefined where nobody looked: that is neither right nor wrong.
 */
export function peoplesValues(record: TicketRecord): (field: RuledField) => DecidedValue | undefined {
  const wasSeen = isReviewed(record)
  return (field) => {
    if (!isJudgedByPeople(field)) return undefined
    const value = record.triage[field]
    return value !== undefined && (wasSeen || isSetByPerson(record, field)) ? value : undefined
  }
}

/** Whether a person confirmed or closed the ticket, and so has seen what the rules decided. */
export function isReviewed(record: TicketRecord): boolean {
  const { confirmed, status } = record.triage
  return (
    (confirmed !== undefined && confirmed !== 'unconfirmed' && isSetByPerson(record, 'confirmed')) ||
    (status === 'resolved' && isSetByPerson(record, 'status'))
  )
}

/** Whether there is anything in the record by which rules can be judged. */
export function hasPeoplesValue(record: TicketRecord): boolean {
  const peoplesOn = peoplesValues(record)
  return RULE_ORDER.some((field) => peoplesOn(field) !== undefined)
}
