import type { SourcePriority, SourceStatus } from '@triagebook/record'
import { isObject, type JsonObject, textOf } from '../json-object.ts'
import type { IncomingComment } from '../source.ts'
import { idOf } from './id-of.ts'
import type { Beside } from './page.ts'

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
// As HTML the number is a link.
const MERGE_COMMENT = /\bwas closed and merged into (?:request|ticket) (?:<a [^<>]*>)?#(\d+)/i

export const STATUS_WORDS: readonly string[] = [...STATUSES.keys()].map(String)

/** Our word for the status, null where Zendesk's is unknown; and the ticket that it was merged into, where the comment of the merge says so. */
export function statusOf(
  json: JsonObject,
  comments: readonly IncomingComment[],
): { status: SourceStatus | null; mergedInto: string | null } {
  const status = isScrubbed(json) ? 'deleted' : (STATUSES.get(json.status) ?? null)
  const tags = json.tags
  if (status !== 'closed' || !Array.isArray(tags) || !tags.includes(MERGE_TAG))
    return { status, mergedInto: null }
  const mergedInto =
    comments
      .toReversed()
      .flatMap(({ author, text }) => (author === 'agent' ? (MERGE_COMMENT.exec(text)?.[1] ?? []) : []))[0] ??
    null
  // A follow-up inherits the tags of the ticket that it follows.
  return mergedInto === null && isFollowUp(json) ? { status, mergedInto } : { status: 'merged', mergedInto }
}

export function isSolved(status: SourceStatus): boolean {
  return status === 'solved' || status === 'closed' || status === 'merged'
}

/** The team's own name of the status where it made one. */
export function nativeStatusOf(json: JsonObject, { customStatuses }: Beside): string {
  const custom = customStatuses.get(idOf(json.custom_status_id) ?? '')
  const own = custom?.default === true ? null : textOf(custom?.agent_label)
  return own ?? String(json.status)
}

export function priorityOf(priority: unknown): SourcePriority | null {
  return PRIORITIES.get(priority) ?? null
}

/** What Zendesk leaves of a ticket that was deleted for good. */
function isScrubbed({ subject, description }: JsonObject): boolean {
  return subject === 'SCRUBBED' && (description === 'X' || description === 'SCRUBBED')
}

function isFollowUp({ via }: JsonObject): boolean {
  return isObject(via) && isObject(via.source) && via.source.rel === 'follow_up'
}
