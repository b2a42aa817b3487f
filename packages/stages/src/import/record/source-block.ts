import { omitUndefined, recordId, type Source } from '@triagebook/record'
import type { Identity } from '@triagebook/redact'
import type { IncomingTicket } from '@triagebook/sources'
import { oneLine } from '@triagebook/text/plain'
import type { ImportConnection } from '../source/import-connection.ts'

export interface SourceFacts {
  readonly connection: Pick<ImportConnection, 'name' | 'platform'>
  readonly identity: Pick<Identity, 'requester'>
  readonly contentHash: string
}

/** The record's `source`: what import owns, as the desk says it now; its tags without secrets. */
export function sourceBlock(
  ticket: IncomingTicket,
  tags: readonly string[],
  { connection: { name, platform }, identity, contentHash }: SourceFacts,
): Source {
  return omitUndefined<Source>({
    connection: name,
    platform,
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
    requester: ticket.requesterId === null ? undefined : identity.requester(name, ticket.requesterId),
    tags: tags.length === 0 ? undefined : tags,
    satisfaction: ticket.satisfaction ?? undefined,
    reopens: ticket.reopens ?? undefined,
    merged_into: ticket.mergedInto === null ? undefined : recordId(name, ticket.mergedInto),
    content_hash: contentHash,
  })
}
