import { type Instant, instant } from '@triagebook/record'
import { isObject, type JsonObject, objectsOf, textOf } from '../json-object.ts'
import { readInstant } from '../read-instant.ts'
import type { IncomingComment } from '../source.ts'
import { attachmentsOf } from './attachments.ts'
import { idOf } from './id-of.ts'
import type { Beside } from './page.ts'

export type Comments =
  | { readonly ok: true; readonly comments: readonly IncomingComment[] }
  | { readonly ok: false; readonly without: string }

interface Ticket {
  readonly nativeId: string
  readonly createdAt: Instant
}

/** The conversation, oldest first. Where the export has none, the ticket's description is the one message. */
export function readComments(json: JsonObject, beside: Beside, ticket: Ticket): Comments {
  const embedded = json.comments
  const found = Array.isArray(embedded) ? embedded : (beside.comments.get(ticket.nativeId) ?? [])
  if (found.length === 0) return { ok: true, comments: description(json, ticket) }
  const speaker = speakerOf(json, beside)
  const comments = new Map<string, IncomingComment>()
  for (const comment of found) {
    const id = isObject(comment) ? idOf(comment.id) : null
    if (!isObject(comment) || id === null) return { ok: false, without: 'without an id' }
    const at = readInstant(comment.created_at)
    if (at === null) return { ok: false, without: `(${id}) without a time and its zone` }
    comments.set(id, {
      id,
      at,
      ...speaker(comment),
      public: comment.public === true,
      ...wordsOf(comment),
      attachments: attachmentsOf(comment.attachments),
    })
  }
  return { ok: true, comments: [...comments.values()].sort(byTime) }
}

/**
 * The first public answer of an agent after the description; without the conversation, what Zendesk's metrics say,
 * to the minute.
 */
export function firstReplyAt(
  comments: readonly IncomingComment[],
  metrics: JsonObject,
  createdAt: Instant,
): Instant | null {
  const reply = comments.slice(1).find((comment) => comment.public && comment.author === 'agent')
  if (reply !== undefined) return reply.at
  const minutes = isObject(metrics.reply_time_in_minutes) ? metrics.reply_time_in_minutes.calendar : null
  return typeof minutes === 'number' ? instant(new Date(Date.parse(createdAt) + minutes * 60_000)) : null
}

function description(json: JsonObject, { createdAt }: Ticket): readonly IncomingComment[] {
  const text = textOf(json.description)
  const authorId = idOf(json.requester_id)
  if (text === null) return []
  return [
    {
      id: 'description',
      at: createdAt,
      author: 'customer',
      authorId,
      public: json.is_public !== false,
      format: 'plain',
      text,
      attachments: [],
    },
  ]
}

/** HTML keeps lists and code apart; `plain_body` and `body` are for exports without it. */
function wordsOf(comment: JsonObject): Pick<IncomingComment, 'format' | 'text'> {
  const html = textOf(comment.html_body)
  if (html !== null) return { format: 'html', text: html }
  return { format: 'plain', text: textOf(comment.plain_body) ?? textOf(comment.body) ?? '' }
}

/**
 * Who speaks: the requester is the customer even where that is a colleague; then the user's role counts; of users that the
 * export does not show, those in copy are customers (only agents are assigned tickets and write notes).
 */
function speakerOf(
  json: JsonObject,
  { users }: Beside,
): (comment: JsonObject) => Pick<IncomingComment, 'author' | 'authorId'> {
  const requester = isObject(json.requester) ? json.requester : {}
  const requesterId = idOf(json.requester_id) ?? idOf(requester.id)
  const inCopy = new Set([...idsOf(json.email_cc_ids), ...idsOf(json.collaborator_ids)])
  inCopy.delete(idOf(json.assignee_id) ?? '')
  const embedded = objectsOf([json.submitter, json.assignee, ...objectsOf(json.collaborators)])
  const known = new Map([...embedded.map((user) => [idOf(user.id) ?? '', user] as const), ...users])
  return (comment) => {
    const author = isObject(comment.author) ? comment.author : {}
    const authorId = idOf(comment.author_id) ?? idOf(author.id)
    if (authorId === null) return { author: 'agent', authorId }
    if (authorId === requesterId) return { author: 'customer', authorId }
    const role = author.role ?? known.get(authorId)?.role
    const isCustomer =
      role === undefined ? comment.public === true && inCopy.has(authorId) : role === 'end-user'
    return { author: isCustomer ? 'customer' : 'agent', authorId }
  }
}

function idsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((id) => idOf(id) ?? []) : []
}

function byTime(a: IncomingComment, b: IncomingComment): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
}
