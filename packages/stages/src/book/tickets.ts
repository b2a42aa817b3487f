import { type Book, recordReader } from '@triagebook/book'
import { findTicket, isKnownTicket } from '@triagebook/decide'
import { type RecordFile, type Slug, slugOf } from '@triagebook/record'
import { type Result, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { orThrow } from './open-book.ts'
import { pathById } from './path-by-id.ts'

/** The tickets of a book, by their ids and by their numbers on the desk. */
export interface Tickets {
  readonly ids: ReadonlySet<Slug>
  readonly idsOf: (nativeId: string) => readonly Slug[]
  /** Null where the book has no such ticket. */
  readonly read: (id: Slug) => Result<RecordFile> | null
}

/** Lists the book once; a record is read when somebody asks for it or for its number. */
export function ticketsOf(book: Book): Tickets {
  const { ids, pathOf } = pathById(book.recordPaths())
  const readFile = recordReader(book.folder)
  const read = (id: Slug) => {
    const path = pathOf(id)
    return path?.ok ? readFile(path.value) : path
  }
  return {
    ids,
    // An id ends with its number, but so do others: `github-java-12` may be number 12 of `java`.
    idsOf: (nativeId) => {
      const end = `-${slugOf(nativeId)}`
      return [...ids].filter((id) => id.endsWith(end) && hasNumber(read(id), nativeId))
    },
    read,
  }
}

/** A record that cannot be read may have the number; reading it then says what is wrong. */
function hasNumber(result: Result<RecordFile> | null, nativeId: string): boolean {
  if (result === null || !result.ok) return true
  return result.value.record.source.native_id.toLowerCase() === nativeId.toLowerCase()
}

/** The record of a ticket that a person named by its id or its number. Throws where there is none, or more than one. */
export function ticketNamed(word: string, tickets: Tickets): RecordFile {
  const id = isKnownTicket(word, tickets) ? orThrow(findTicket(word, tickets)) : word
  const result = tickets.read(id)
  if (result === null) throw new TriagebookError([problem('prioritize/unknown-ticket', { id: word })])
  return orThrow(result)
}
