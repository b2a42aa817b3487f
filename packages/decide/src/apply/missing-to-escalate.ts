import type { TicketRecord } from '@triagebook/record'
import type { CommandName } from '../table/commands.ts'

/** A field that a ticket needs before it is escalated. */
export interface MissingField {
  readonly field: string
  /** The field in a person's words. */
  readonly what: string
  /** How to add it, in a sentence. */
  readonly how: string
  /** The command that sets it; null where import or the person who wrote the record does. */
  readonly command: CommandName | null
}

/** What a ticket lacks to be escalated. `prefix` is what stands before a command where the person is. */
export function missingToEscalate(
  { id, source, customer, triage }: TicketRecord,
  prefix = '',
): readonly MissingField[] {
  const needed: readonly (MissingField & { readonly isThere: boolean })[] = [
    {
      field: 'customer.id',
      what: 'the customer',
      how: 'Add `customer.id` to the record.',
      command: null,
      isThere: customer?.id !== undefined,
    },
    {
      field: 'source.url',
      what: 'the link to the ticket on the desk',
      how: 'Add `source.url` to the record.',
      command: null,
      isThere: source.url !== undefined || WITHOUT_LINK.includes(source.platform),
    },
    {
      field: 'triage.severity',
      what: 'the severity',
      how: `Run \`${prefix}severity ${id} critical|major|minor\`.`,
      command: 'severity',
      isThere: triage.severity !== undefined,
    },
    {
      field: 'triage.support_owner',
      what: 'the support owner',
      how: `Run \`${prefix}assign ${id} <login> support\`.`,
      command: 'assign',
      isThere: triage.support_owner !== undefined,
    },
    {
      field: 'triage.engineering_owner',
      what: 'an engineering owner or a team',
      how: `Run \`${prefix}team ${id} <team>\` or \`${prefix}assign ${id} <login> engineering\`.`,
      command: 'team',
      isThere: (triage.engineering_owner ?? triage.team) !== undefined,
    },
  ]
  return needed.filter(({ isThere }) => !isThere).map(({ isThere: _, ...missing }) => missing)
}

/** Tickets of these may have no page on a desk. `validate` allows it too. */
const WITHOUT_LINK: readonly string[] = ['manual', 'csv', 'json', 'email']
