import type { SourceStatus } from '@triagebook/record'
import type { Place, Problem } from '@triagebook/record/problem'
import type { Incoming, IncomingComment, IncomingTicket } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf, shown, textOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'
import { problem } from '../problem/problem.ts'

const STATUSES: ReadonlyMap<unknown, SourceStatus> = new Map([
  ['open', 'open'],
  ['waiting', 'pending'],
  ['done', 'solved'],
  ['deleted', 'deleted'],
])

/** The platform's ticket in our words, or why it is refused. Pure; the platform's vocabulary ends in this folder. */
export function readTicket(json: unknown, at: Place): Incoming {
  if (!isObject(json))
    return refused(null, problem('source/unreadable-ticket#not-an-object', { found: shown(json) }, at))
  if (typeof json.id !== 'number') {
    const keys = Object.keys(json).map(shown).join(', ')
    return refused(null, problem('source/unreadable-ticket#no-id', { keys }, at))
  }
  const id = String(json.id)
  const createdAt = readInstant(json.created_at)
  const updatedAt = readInstant(json.updated_at)
  if (createdAt === null || updatedAt === null) {
    const field = createdAt === null ? 'created_at' : 'updated_at'
    return refused(id, problem('source/unreadable-ticket#time', { id, field, found: shown(json[field]) }, at))
  }
  const status = STATUSES.get(json.status)
  if (status === undefined) {
    const suggestion = `It has ${[...STATUSES.keys()].join(', ')}.`
    const found = shown(json.status)
    return refused(id, problem('source/unknown-status#desk', { found, platform: 'Template', suggestion }, at))
  }
  return { kind: 'ticket', ticket: translate(json, { nativeId: id, createdAt, updatedAt, status }) }
}

type Checked = Pick<IncomingTicket, 'nativeId' | 'createdAt' | 'updatedAt' | 'status'>

function translate(json: JsonObject, checked: Checked): IncomingTicket {
  const isGone = checked.status === 'deleted'
  return {
    ...checked,
    title: isGone ? '' : (textOf(json.title) ?? ''),
    url: null,
    nativeStatus: String(json.status),
    nativePriority: null,
    priority: null,
    nativeType: null,
    firstReplyAt: null,
    solvedAt: null,
    requesterId: null,
    organization: null,
    tags: [],
    groupId: null,
    fields: {},
    satisfaction: null,
    reopens: null,
    mergedInto: null,
    // What a deleted ticket still shows must not replace what we have.
    text: isGone ? 'scrubbed' : 'present',
    comments: isGone ? [] : objectsOf(json.messages).map((message) => comment(message, checked)),
    events: [],
    names: [],
    raw: json,
  }
}

function comment(message: JsonObject, { createdAt }: Checked): IncomingComment {
  return {
    id: String(message.id),
    at: readInstant(message.at) ?? createdAt,
    author: message.from === 'customer' ? 'customer' : 'agent',
    authorId: textOf(message.from),
    public: message.public === true,
    format: 'plain',
    text: textOf(message.text) ?? '',
    attachments: [],
  }
}

function refused(nativeId: string | null, why: Problem): Incoming {
  return { kind: 'refused', nativeId, problem: why }
}
