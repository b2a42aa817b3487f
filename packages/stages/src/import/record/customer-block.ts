import { type Customer, omitUndefined } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Identity } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { oneLine } from '@triagebook/text/plain'
import type { CustomerFields } from '../fields/customer-fields.ts'
import type { ImportConnection } from '../source/import-connection.ts'

export interface CustomerFacts {
  /** A pseudonym holds in one connection only. */
  readonly connection: Pick<ImportConnection, 'name'>
  readonly identity: Pick<Identity, 'requester' | 'organization'>
  readonly privacy: Pick<Settings['privacy'], 'customers'>
}

/** Who asked, named as the settings allow; a person without an organization stands for themselves. */
export function customerBlock(
  { organization, requesterId }: Pick<IncomingTicket, 'organization' | 'requesterId'>,
  fields: CustomerFields,
  { connection: { name: connection }, identity, privacy }: CustomerFacts,
): Customer | undefined {
  if (organization === null) {
    if (requesterId === null) return undefined
    return omitUndefined<Customer>({ id: identity.requester(connection, requesterId), ...fields })
  }
  const isNamed = privacy.customers === 'named' && organization.name
  return omitUndefined<Customer>({
    id:
      privacy.customers === 'pseudonyms'
        ? identity.organization(connection, organization.id)
        : organization.id,
    name: isNamed ? oneLine(organization.name, 200) : undefined,
    ...fields,
  })
}
