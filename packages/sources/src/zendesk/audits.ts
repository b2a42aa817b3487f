import type { Instant } from '@triagebook/record'
import { isObject, type JsonObject, objectsOf, textOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'
import { idOf } from './id-of.ts'

/** One update of a ticket, from Zendesk's audits or its incremental ticket events: only what is read of it. */
export interface Audit {
  readonly id: string
  readonly at: Instant
  /** Null for a trigger, an automation or Zendesk itself. */
  readonly authorId: string | null
  /** Whether it created the ticket. */
  readonly isFirst: boolean
  /** Whether it merged this ticket with another one. */
  readonly isMerge: boolean
  readonly changes: readonly Change[]
  /** Comments in the form of Zendesk's list of comments. */
  readonly comments: readonly JsonObject[]
  /** Ids of earlier comments that it made private. */
  readonly madePrivate: readonly string[]
}

interface Change {
  readonly field: 'status' | 'priority'
  readonly from: unknown
  readonly to: unknown
  readonly isFirst: boolean
  readonly byRule: boolean
}

const FIELDS = ['status', 'priority'] as const

/** Reads an audit, or an event of the incremental export, which has the same under other names; null without an id or a time. */
export function readAudit(json: JsonObject): Audit | null {
  const id = idOf(json.id)
  const at = readInstant(json.created_at) ?? secondsOf(json.timestamp)
  if (id === null || at === null) return null
  const events = objectsOf(json.events ?? json.child_events)
  const authorId = idOf(json.author_id) ?? idOf(json.updater_id)
  return {
    id,
    at,
    authorId: isRule(json.via) || authorId === '-1' ? null : authorId,
    isFirst: events.some((event) => kindOf(event) === 'Create'),
    isMerge: [json, ...events].some(({ via }) => relOf(via) === 'merge'),
    changes: events.flatMap(changesOf),
    comments: events
      .filter((event) => kindOf(event) === 'Comment' && idOf(event.id) !== null && hasWords(event))
      .map((event) => ({ created_at: at, author_id: authorId, ...event })),
    madePrivate: events.flatMap((event) =>
      kindOf(event) === 'CommentPrivacyChange' ? (idOf(event.comment_id) ?? []) : [],
    ),
  }
}

/** The comments in audits, as they are after the last of them. */
export function commentsIn(audits: readonly Audit[]): readonly JsonObject[] {
  const hidden = new Set(audits.flatMap(({ madePrivate }) => madePrivate))
  return audits
    .flatMap(({ comments }) => comments)
    .map((comment) => (hidden.has(idOf(comment.id) ?? '') ? { ...comment, public: false } : comment))
}

/** An audit names the field in `field_name`, an incremental event by a key of its own. */
function changesOf(event: JsonObject): readonly Change[] {
  const kind = kindOf(event)
  if (kind !== 'Create' && kind !== 'Change') return []
  return FIELDS.flatMap((field) => {
    const to = event.field_name === field ? event.value : event[field]
    if (to === undefined) return []
    return [
      {
        field,
        from: event.previous_value ?? null,
        to: to ?? null,
        isFirst: kind === 'Create',
        byRule: isRule(event.via),
      },
    ]
  })
}

function kindOf({ type, event_type }: JsonObject): string | null {
  return textOf(type) ?? textOf(event_type)
}

/** An incremental export without its comments has only a marker for each. */
function hasWords({ body, html_body, plain_body }: JsonObject): boolean {
  return [body, html_body, plain_body].some((words) => typeof words === 'string')
}

/** Incremental events have the channel in the account's language; only the form of the audits can be read. */
function isRule(via: unknown): boolean {
  return isObject(via) && (via.channel === 'rule' || via.channel === 'system')
}

function relOf(via: unknown): unknown {
  return isObject(via) && isObject(via.source) ? via.source.rel : undefined
}

function secondsOf(timestamp: unknown): Instant | null {
  if (typeof timestamp !== 'number' || !Number.isSafeInteger(timestamp)) return null
  const date = new Date(timestamp * 1000)
  return Number.isNaN(date.getTime()) ? null : readInstant(date.toISOString())
}
