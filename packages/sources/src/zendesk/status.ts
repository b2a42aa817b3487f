import type { SourcePriority, SourceStatus } from '@triagebook/record'
import type { IncomingComment } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, textOf } from '../kit/json-object.ts'
import type { Audit } from './audits.ts'
import { idOf } from './id-of.ts'
import type { Sidecars } from './sidecars.ts'

const STATUSES: ReadonlyMap<unknown, SourceStatus> = new Map([
  ['new', 'new'],
  ['open', 'open'],
  ['pending', 'pending'],
  ['hold', 'on-hold'],
  ['solved', 'solved'],
  ['closed', 'closed'],
  ['deleted', 'deleted'],
])
const PRIORITIES: ReadonlyMap<unknown, SourcePriority> = new Map([
  ['urgent', 'urgent'],
  ['high', 'high'],
  ['normal', 'normal'],
  ['low', 'low'],
])
const MERGE_TAG = 'closed_by_merge'
// In HTML the number is a link.
const MERGE_COMMENT = /\bwas closed and merged into (?:request|ticket) (?:<a [^<>]*>)?#(\d+)/i

export const STATUS_WORDS: readonly string[] = [...STATUSES.keys()].map(String)

/**
 * Our word for the status, null if Zendesk's is unknown; and the ticket that it was merged into, if the comment of the
 * merge names it. A closed ticket was merged if its tag or the audit that closed it says so.
 */
export function statusOf(
  json: JsonObject,
  comments: readonly IncomingComment[],
  audits: readonly Audit[],
): { status: SourceStatus | null; mergedInto: string | null } {
  const status = isScrubbed(json) ? 'deleted' : statusWord(json.status)
  if (status !== 'closed') return { status, mergedInto: null }
  const isMergedByAudit = audits.some(closedByMerge)
  if (!isMergedByAudit && !(Array.isArray(json.tags) && json.tags.includes(MERGE_TAG)))
    return { status, mergedInto: null }
  const mergedInto =
    comments
      .toReversed()
      .flatMap(({ author, text }) => (author === 'agent' ? (MERGE_COMMENT.exec(text)?.[1] ?? []) : []))[0] ??
    null
  // A follow-up inherits the tags of the ticket that it follows.
  return !isMergedByAudit && mergedInto === null && isFollowUp(json)
    ? { status, mergedInto }
    : { status: 'merged', mergedInto }
}

export function statusWord(status: unknown): SourceStatus | null {
  return STATUSES.get(status) ?? null
}

/** The audit of the ticket that others were merged into has the same marker, but does not close it. */
function closedByMerge({ isMerge, changes }: Audit): boolean {
  return isMerge && changes.some(({ field, to }) => field === 'status' && to === 'closed')
}

export function isSolved(status: SourceStatus): boolean {
  return status === 'solved' || status === 'closed' || status === 'merged'
}

/** The team's own name of the status, if it has one. */
export function nativeStatusOf(json: JsonObject, { customStatuses }: Sidecars): string {
  const custom = customStatuses.get(idOf(json.custom_status_id) ?? '')
  const own = custom?.default === true ? null : textOf(custom?.agent_label)
  return own ?? String(json.status)
}

export function priorityOf(priority: unknown): SourcePriority | null {
  return PRIORITIES.get(priority) ?? null
}

export function isPriority(priority: unknown): boolean {
  return PRIORITIES.has(priority)
}

/** What Zendesk leaves of a ticket that was deleted for good. */
function isScrubbed({ subject, description }: JsonObject): boolean {
  return subject === 'SCRUBBED' && (description === 'X' || description === 'SCRUBBED')
}

function isFollowUp({ via }: JsonObject): boolean {
  return isObject(via) && isObject(via.source) && via.source.rel === 'follow_up'
}
