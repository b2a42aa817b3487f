import type { Slug } from '@triagebook/record'
import { err, listed, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { nearNumbers } from './near-numbers.ts'
import type { ParseContext } from './parse-context.ts'

/** The tickets of a book. */
type Tickets = Pick<ParseContext, 'ids' | 'idsOf'>

/** So few near ids can be told apart by a person. */
const MOST_CANDIDATES = 3

/** The ticket of a word: a record's id, or a native id that exactly one record has. */
export function findTicket(word: string, context: Tickets): Result<Slug> {
  const found = candidatesOf(word, context)
  const [id, ...others] = found
  if (id === undefined) return err(unknown(word, context))
  if (others.length === 0) return ok(id)
  return err(problem('decide/ambiguous-number', { word, candidates: listed(found) }))
}

/** Whether the word is an id or a number of this book, ambiguous or not. */
export function isKnownTicket(word: string, context: Tickets): boolean {
  return candidatesOf(word, context).length > 0
}

function candidatesOf(word: string, { ids, idsOf }: Tickets): readonly Slug[] {
  if (ids.has(word)) return [word]
  const found = idsOf(word)
  const lower = word.toLowerCase()
  return found.length === 0 && ids.has(lower) ? [lower] : found
}

/** Looked up, not searched for: a book may have a hundred thousand ids. */
function unknown(word: string, { idsOf }: Tickets) {
  const number = /(?<!\d)\d+$/.exec(word)?.[0] ?? ''
  const same = number === '' ? [] : idsOf(number)
  const near = same.length > 0 ? same : nearNumbers(number).flatMap(idsOf)
  return near.length > 0 && near.length <= MOST_CANDIDATES
    ? problem('decide/unknown-ticket#near', { word, candidates: listed(near) })
    : problem('decide/unknown-ticket#far', { word })
}
