import type { Connection, Problem, TicketFilter } from '@triagebook/record'
import type { IncomingTicket } from './source.ts'

type Words = readonly (string | number | boolean)[]

/**
 * Whether a connection brings this ticket in: all keys of its filter must hold, any value of a key.
 * Without a filter every ticket comes in. A view cannot be judged from a ticket: that is a problem.
 */
export function bringsIn(filter: Connection['tickets'], ticket: IncomingTicket): boolean | Problem {
  if (filter === undefined || filter === 'all') return true
  if (filter.view !== undefined) return viewNotInExport()
  return (
    isSince(filter, ticket) &&
    hasTag(filter, ticket) &&
    isInGroup(filter, ticket) &&
    hasFields(filter, ticket)
  )
}

/** `since` is the beginning of that day in UTC. */
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

/** By what is written: a desk says "true" or true, 1 or "1" for the same choice. */
function isOneOf(value: unknown, wanted: Words): boolean {
  return value !== undefined && value !== null && wanted.map(String).includes(String(value))
}

function viewNotInExport(): Problem {
  return {
    code: 'source/view-not-in-export',
    severity: 'error',
    message: 'The connection brings in tickets by view, and no export says which tickets a view shows.',
    hint: 'Under the connection’s `tickets` in triagebook.yml, use tag, group, field or since.',
  }
}
