import type { Settings } from '@triagebook/record/formats'
import { addCounts, type Counts, type Policy } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { redactedLine } from '../../words/redacted-line.ts'

const LABEL_LIMIT = 100
const NAME_LIMIT = 200

/**
 * The ticket with what an admin of the desk wrote made safe: the labels of its status and priority, and the customer's
 * name where the settings let records have it.
 */
export function redactLabels(
  ticket: IncomingTicket,
  { customers }: Pick<Settings['privacy'], 'customers'>,
  policy: Policy,
): { readonly ticket: IncomingTicket; readonly redacted: Counts } {
  const { nativeStatus, nativePriority, organization } = ticket
  const status = redactedLine(nativeStatus, LABEL_LIMIT, policy)
  const priority = nativePriority === null ? null : redactedLine(nativePriority, LABEL_LIMIT, policy)
  const name =
    customers === 'named' && organization?.name ? redactedLine(organization.name, NAME_LIMIT, policy) : null
  return {
    ticket: {
      ...ticket,
      nativeStatus: status.text,
      nativePriority: priority?.text ?? null,
      organization: organization && name ? { ...organization, name: name.text } : organization,
    },
    redacted: [status, priority, name].reduce<Counts>(
      (sum, label) => (label === null ? sum : addCounts(sum, label.found)),
      {},
    ),
  }
}
