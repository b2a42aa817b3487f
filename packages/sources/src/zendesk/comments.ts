import { type Instant, instant } from '@triagebook/record'
import type { IncomingComment } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'
import { actorOf } from './actor.ts'
import { attachmentsOf } from './attachments.ts'
import { type Audit, commentsIn } from './audits.ts'
import { byTime } from './by-time.ts'
import { idOf } from './id-of.ts'
import type { Sidecars } from './sidecars.ts'

export type Comments =
  | { readonly ok: true; readonly comments: readonly IncomingComment[] }
  | { readonly ok: false; readonly without: string }

interface Ticket {
  readonly nativeId: string
  readonly createdAt: Instant
  readonly audits: readonly Audit[]
}

/**
 * The conversation, oldest first, from the ticket's comments, else from those in its audits. If the export lacks its
 * beginning, that is the ticket's description.
 */
export function readComments(json: JsonObject, sidecars: Sidecars, ticket: Ticket): Comments {
  const embedded = json.comments
  const given = Array.isArray(embedded) ? embedded : (sidecars.comments.get(ticket.nativeId) ?? [])
  const found = given.length > 0 ? given : commentsIn(ticket.audits)
  const hasBeginning = given.length > 0 || ticket.audits.some(({ isFirst }) => isFirst)
  const beginning = hasBeginning && found.length > 0 ? [] : description(json, ticket)
  const actorFor = actorOf(json, sidecars)
  const comments = new Map<string, IncomingComment>()
  for (const comment of found) {
    const id = isObject(comment) ? idOf(comment.id) : null
    if (!isObject(comment) || id === null) return { ok: false, without: 'without an id' }
    const at = readInstant(comment.created_at)
    if (at === null) return { ok: false, without: `(${id}) without a time and its zone` }
    comments.set(id, {
      id,
      at,
      ...authorOf(comment, actorFor),
      public: comment.public === true,
      ...wordsOf(comment),
      attachments: attachmentsOf(comment.attachments),
    })
  }
  return { ok: true, comments: [...beginning, ...[...comments.values()].sort(byTime)] }
}

/**
 * The time of the first public answer of an agent after the description; without a conversation, the one in Zendesk's
 * metrics, to the minute.
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

function authorOf(
  comment: JsonObject,
  actorFor: ReturnType<typeof actorOf>,
): Pick<IncomingComment, 'author' | 'authorId'> {
  const author = isObject(comment.author) ? comment.author : {}
  const { id, role } = actorFor({
    authorId: idOf(comment.author_id) ?? idOf(author.id),
    author,
    public: comment.public === true,
  })
  return { author: role, authorId: id }
}

/** HTML keeps lists and code apart; `plain_body` and `body` are for exports without it. */
function wordsOf(comment: JsonObject): Pick<IncomingComment, 'format' | 'text'> {
  const html = textOf(comment.html_body)
  if (html !== null) return { format: 'html', text: html }
  return { format: 'plain', text: textOf(comment.plain_body) ?? textOf(comment.body) ?? '' }
}
