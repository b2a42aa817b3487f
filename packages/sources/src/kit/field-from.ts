import type { IncomingTicket } from './incoming-ticket.ts'

/** The value that a JSON pointer (RFC 6901) leads to in the desk's own ticket; undefined if there is none. */
export function fieldFrom(pointer: string, ticket: Pick<IncomingTicket, 'raw'>): unknown {
  if (pointer === '') return ticket.raw
  if (!pointer.startsWith('/')) return undefined
  let value = ticket.raw
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null) return undefined
    // Own properties only: no `constructor`, no `length`.
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return value
}
