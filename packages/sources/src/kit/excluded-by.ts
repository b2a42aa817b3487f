import type { Connection, TicketFilter } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { problem } from '../problem/problem.ts'
import type { IncomingTicket } from './incoming-ticket.ts'

type Words = readonly (string | number | boolean)[]

/** A key of a connection's filter that an export can be filtered by. */
export type FilterRule = 'since' | 'tag' | 'group' | 'field'

/**
 * The first rule by which a connection excludes this ticket; null if it is imported. All keys of the filter must match,
 * each with any of its values; without a filter every ticket is imported.
 */
export function excludedBy(filter: Connection['tickets'], ticket: IncomingTicket): FilterRule | null {
  if (filter === undefined || filter === 'all') return null
  if (!isSince(filter, ticket)) return 'since'
  if (!hasTag(filter, ticket)) return 'tag'
  if (!isInGroup(filter, ticket)) return 'group'
  return hasFields(filter, ticket) ? null : 'field'
}

/** Why an export cannot be filtered like this; null if it can. */
export function cannotFilter(filter: Connection['tickets']): Problem | null {
  return filter === undefined || filter === 'all' || filter.view === undefined
    ? null
    : problem('source/view-not-in-export', {})
}

/** `since` is the start of that day in UTC. */
function isSince({ since }: TicketFilter, { createdAt }: IncomingTicket): boolean {
  return since === undefined || createdAt >= since
}

function hasTag({ tag }: TicketFilter, { tags }: IncomingTicket): boolean {
  return tag === undefined || tags.some((own) => isOneOf(own, tag))
}

function isInGroup({ group }: TicketFilter, { groupId }: IncomingTicket): boolean {
  return group === undefined || isOneOf(groupId, group)
}

function hasFields({ field = {} }: TicketFilter, { fields }: IncomingTicket): boolean {
  return Object.entries(field).every(([id, wanted]) => {
    const value = fields[id]
    return Array.isArray(value) ? value.some((one) => isOneOf(one, wanted)) : isOneOf(value, wanted)
  })
}

/** Compares the text: desks write "true" or true, 1 or "1" for the same choice. */
function isOneOf(value: unknown, wanted: Words): boolean {
  return value !== undefined && value !== null && wanted.map(String).includes(String(value))
}
