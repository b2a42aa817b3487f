import type { Settings } from '@triagebook/record/formats'
import type { NamesOfTicket } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'

/** The names that a ticket's text must not contain; that of an organization may stay where the settings store it. */
export function namesOfTicket(
  { names, organization }: Pick<IncomingTicket, 'names' | 'organization'>,
  { customers }: Pick<Settings['privacy'], 'customers'>,
): NamesOfTicket {
  const name = customers === 'named' ? null : (organization?.name ?? null)
  return { people: names, organizations: name === null ? [] : [name] }
}
