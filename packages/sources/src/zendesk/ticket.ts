import { type Place, type Problem, suggestion } from '@triagebook/record/problem'
import type { Incoming, IncomingTicket } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf, shown, textOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'
import { problem } from '../problem/problem.ts'
import { actorOf } from './actor.ts'
import type { Audit } from './audits.ts'
import { firstReplyAt, readComments } from './comments.ts'
import { eventsOf, solvedIn } from './events.ts'
import { idOf } from './id-of.ts'
import { namesOf } from './names.ts'
import { satisfactionOf } from './satisfaction.ts'
import type { Sidecars } from './sidecars.ts'
import { isSolved, nativeStatusOf, priorityOf, STATUS_WORDS, statusOf } from './status.ts'

/** Zendesk's ticket in our words, or why it is refused. Pure; Zendesk's vocabulary ends in this folder. */
export function readTicket(json: unknown, sidecars: Sidecars, at: Place): Incoming {
  if (!isObject(json))
    return refuse(null, problem('source/unreadable-ticket#not-an-object', { found: shown(json) }, at))
  const nativeId = idOf(json.id)
  if (nativeId === null)
    return refuse(null, problem('source/unreadable-ticket#no-id', { keys: keysOf(json) }, at))
  const badTime = (field: 'created_at' | 'updated_at') =>
    problem('source/unreadable-ticket#time', { id: nativeId, field, found: shown(json[field]) }, at)
  const badPart = (part: string) => problem('source/unreadable-ticket#part', { id: nativeId, part }, at)
  const createdAt = readInstant(json.created_at)
  const updatedAt = readInstant(json.updated_at)
  if (createdAt === null) return refuse(nativeId, badTime('created_at'))
  if (updatedAt === null) return refuse(nativeId, badTime('updated_at'))
  if (textOf(json.status) === null)
    return refuse(
      nativeId,
      problem('source/unreadable-ticket#status', { id: nativeId, found: shown(json.status) }, at),
    )
  const audits = auditsOf(nativeId, sidecars)
  if (audits === null) return refuse(nativeId, badPart('an audit without an id or a time'))
  const conversation = readComments(json, sidecars, { nativeId, createdAt, audits })
  if (!conversation.ok) return refuse(nativeId, badPart(`a comment ${conversation.without}`))
  const { comments } = conversation
  const { status, mergedInto } = statusOf(json, comments, audits)
  if (status === null)
    return refuse(
      nativeId,
      problem(
        'source/unknown-status#desk',
        {
          found: shown(json.status),
          platform: 'Zendesk',
          suggestion: suggestion(String(json.status), STATUS_WORDS),
        },
        at,
      ),
    )
  return {
    kind: 'ticket',
    ticket: translate(json, sidecars, {
      nativeId,
      createdAt,
      updatedAt,
      status,
      mergedInto,
      comments,
      audits,
    }),
  }
}

/** What is checked before the rest is read. */
interface Checked
  extends Pick<
    IncomingTicket,
    'nativeId' | 'createdAt' | 'updatedAt' | 'status' | 'mergedInto' | 'comments'
  > {
  readonly audits: readonly Audit[]
}

/** Each update once: audits and incremental events can have the same ones. Null if one cannot be read. */
function auditsOf(nativeId: string, sidecars: Sidecars): readonly Audit[] | null {
  const found = sidecars.audits.get(nativeId) ?? []
  if (found.includes(null)) return null
  return [...new Map(found.flatMap((audit) => (audit === null ? [] : [[audit.id, audit]]))).values()]
}

function translate(json: JsonObject, sidecars: Sidecars, { audits, ...checked }: Checked): IncomingTicket {
  const { nativeId, createdAt, status, comments } = checked
  const actorFor = actorOf(json, sidecars)
  const events = eventsOf({
    status,
    audits,
    actorFor: (authorId) => actorFor({ authorId, public: true }),
  })
  const isGone = status === 'deleted'
  const organization = organizationOf(json, sidecars)
  const requester = requesterOf(json, sidecars)
  const customFields = customFieldsOf(json)
  const metrics = isObject(json.metric_set) ? json.metric_set : (sidecars.metrics.get(nativeId) ?? {})
  return {
    ...checked,
    title: isGone ? '' : (textOf(json.subject) ?? textOf(json.raw_subject) ?? ''),
    url: agentUrl(json.url, nativeId),
    nativeStatus: nativeStatusOf(json, sidecars),
    nativePriority: textOf(json.priority),
    priority: priorityOf(json.priority),
    nativeType: textOf(json.type),
    firstReplyAt: firstReplyAt(comments, metrics, createdAt),
    solvedAt: isSolved(status) ? (readInstant(metrics.solved_at) ?? solvedIn(events)) : null,
    requesterId: idOf(json.requester_id) ?? idOf(requester?.id),
    organization: organization && { id: organization.id, name: textOf(organization.json?.name) },
    tags: tagsOf(json.tags),
    groupId: idOf(json.group_id),
    // A field that a desk adds to all tickets must not change those that do not use it.
    fields: Object.fromEntries(Object.entries(customFields).filter(([, value]) => value !== null)),
    satisfaction: satisfactionOf(json.satisfaction_rating, sidecars.ratings.get(nativeId)),
    reopens: typeof metrics.reopens === 'number' ? metrics.reopens : null,
    text: isGone ? 'scrubbed' : 'present',
    // What a deleted ticket still shows must not be kept.
    comments: isGone ? [] : comments,
    events,
    names: namesOf(json, sidecars, comments),
    raw: { ...json, organization: organization?.json ?? null, requester, custom_fields: customFields },
  }
}

function requesterOf(json: JsonObject, { users }: Sidecars): JsonObject | null {
  return isObject(json.requester) ? json.requester : (users.get(idOf(json.requester_id) ?? '') ?? null)
}

function organizationOf(
  json: JsonObject,
  { organizations }: Sidecars,
): { id: string; json: JsonObject | null } | null {
  const embedded = isObject(json.organization) ? json.organization : null
  const id = idOf(embedded?.id) ?? idOf(json.organization_id)
  return id === null ? null : { id, json: embedded ?? organizations.get(id) ?? null }
}

/** By id, sorted: Zendesk's order has no meaning. */
function customFieldsOf(json: JsonObject): Readonly<Record<string, unknown>> {
  const entries = objectsOf(json.custom_fields ?? json.fields).flatMap(({ id, value }) => {
    const fieldId = idOf(id)
    return fieldId === null ? [] : [[fieldId, value ?? null] as const]
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function tagsOf(tags: unknown): readonly string[] {
  const words = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : []
  return [...new Set(words)].sort()
}

/** The address that an agent opens, from the API's address. */
function agentUrl(url: unknown, nativeId: string): string | null {
  const parsed = typeof url === 'string' ? URL.parse(url) : null
  return parsed?.protocol === 'https:' ? `${parsed.origin}/agent/tickets/${nativeId}` : null
}

function keysOf(json: JsonObject): string {
  const keys = Object.keys(json)
  return keys.length === 0
    ? 'none'
    : `${keys.slice(0, 5).map(shown).join(', ')}${keys.length > 5 ? ', …' : ''}`
}

function refuse(nativeId: string | null, problem: Problem): Incoming {
  return { kind: 'refused', nativeId, problem }
}
