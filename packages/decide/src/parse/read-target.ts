import type { Slug } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Target } from '../table/argument.ts'
import { findTicket, isKnownTicket } from './find-ticket.ts'
import type { ParseContext } from './parse-context.ts'

const LONGEST = 2000
const LINK = /^https?:\/\/[^\s<>"]+$/
/** `owner/repository#12`, or a key of a tracker such as `PAY-4532`. */
const REFERENCE = /^(?:[A-Za-z0-9._/-]+#\d+|[A-Z][A-Z0-9_]*-\d+)$/

/** A web address as a record may have it. */
export function readLink(word: string): Result<string> {
  return word.length <= LONGEST && LINK.test(word) ? ok(word) : err(problem('decide/not-a-link', { word }))
}

/** What a ticket is linked to. A ticket of the book goes first: `PAY-4532` can be the number of one. */
export function readTarget(word: string, context: ParseContext): Result<Target> {
  if (isKnownTicket(word, context)) return asTarget(findTicket(word, context))
  if (word.length <= LONGEST && (LINK.test(word) || REFERENCE.test(word))) return ok({ reference: word })
  return /^\d+$/.test(word)
    ? asTarget(findTicket(word, context))
    : err(problem('decide/not-a-target', { word }))
}

function asTarget(ticket: Result<Slug>): Result<Target> {
  return ticket.ok ? ok({ ticket: ticket.value }) : ticket
}
