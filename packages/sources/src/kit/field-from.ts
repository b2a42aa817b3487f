import type { IncomingTicket } from './incoming-ticket.ts'

/** What a JSON pointer (RFC 6901) finds in the desk's own ticket; undefined where it finds nothing. */
export function fieldFrom(pointer: string, ticket: Pick<IncomingTicket, 'raw'>): unknown {
  if (pointer === '') return ticket.raw
  if (!pointer.startsWith('/')) return undefined
  let value = ticket.raw
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null) return undefined
    // Only what the desk wrote: no `constructor`, no `length`.
    value = Object.entries(value).find(([name]) => name === key)?.[1]
  }
  return value
}
