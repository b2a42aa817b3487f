import { instant } from './clock.ts'
import type { ZendeskTicket } from './zendesk-ticket.ts'

/** What an export says of a ticket that somebody has deleted for good: the shell, without a word of what it held. */
export function scrubbed(ticket: ZendeskTicket, deletedAt: number): ZendeskTicket {
  return {
    ...ticket,
    updated_at: instant(deletedAt),
    generated_timestamp: deletedAt,
    type: null,
    subject: 'SCRUBBED',
    description: 'X',
    status: 'deleted',
    priority: null,
    assignee_id: null,
    organization_id: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: null,
    metric_set: null,
    comments: [],
  }
}
