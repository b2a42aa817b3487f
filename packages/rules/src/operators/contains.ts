import { containsPhrase } from '@triagebook/text/plain'
import { foldCase } from '../ticket/fold-case.ts'
import type { TicketValue } from '../ticket/ticket-value.ts'
import type { Operator } from './operator.ts'

/** Whether a list has the member, or a text has the phrase as whole words. */
export const contains: Operator<'contains'> = (wanted, { selector: { label, isList } }) => {
  const phrase = String(wanted)
  const member = foldCase(phrase)
  const holds = isList
    ? ({ folded }: TicketValue) => folded === member
    : ({ text }: TicketValue) => containsPhrase(text, phrase)
  const met = `"${phrase}" in ${label}`
  return { match: (values) => (values.some(holds) ? met : undefined), unmet: `no ${met}` }
}
