import { type Customer, omitUndefined, recordId, type Source } from '@triagebook/record'
import type { IncomingTicket } from '@triagebook/sources'
import { oneLine } from '@triagebook/text/plain'
import type { ImportRun } from '../run.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'

/** The record's `source`: what import owns, as the desk says it now. */
export function sourceBlock(
  ticket: IncomingTicket,
  clean: TicketWords,
  hash: string,
  { connection, identity }: ImportRun,
): Source {
  return omitUndefined<Source>({
    connection: connection.name,
    platform: connection.platform,
    native_id: ticket.nativeId,
    url: ticket.url ?? undefined,
    native_status: oneLine(ticket.nativeStatus, 100),
    status: ticket.status,
    native_priority: ticket.nativePriority === null ? undefined : oneLine(ticket.nativePriority, 100),
    priority: ticket.priority ?? undefined,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    first_reply_at: ticket.firstReplyAt ?? undefined,
    solved_at: ticket.solvedAt ?? undefined,
    requester:
      ticket.requesterId === null ? undefined : identity.requester(connection.name, ticket.requesterId),
    tags: clean.tags.length === 0 ? undefined : clean.tags,
    satisfaction: ticket.satisfaction ?? undefined,
    reopens: ticket.reopens ?? undefined,
    merged_into: ticket.mergedInto === null ? undefined : recordId(connection.name, ticket.mergedInto),
    withheld: undefined,
    content_hash: hash,
  })
}

/** Who asked, named as the settings allow; a person without an organization stands for themselves. */
export function customerBlock(
  ticket: IncomingTicket,
  clean: TicketWords,
  { connection, identity, settings }: ImportRun,
): Customer | undefined {
  const { organization, requesterId } = ticket
  const mode = settings.privacy.customers
  if (organization === null && requesterId === null) return undefined
  const id =
    organization === null
      ? identity.requester(connection.name, requesterId ?? '')
      : mode === 'pseudonyms'
        ? identity.organization(connection.name, organization.id)
        : organization.id
  const name = mode === 'named' && organization?.name ? oneLine(organization.name, 200) : undefined
  return omitUndefined<Customer>({
    id,
    name,
    tier: clean.customer.tier,
    segment: clean.customer.segment,
    revenue_band: clean.customer.revenue_band,
  })
}
