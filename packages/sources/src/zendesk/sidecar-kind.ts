import { isObject, type JsonObject } from '../kit/json-object.ts'
import { idOf } from './id-of.ts'

export type SidecarKind =
  | 'users'
  | 'organizations'
  | 'customStatuses'
  | 'metrics'
  | 'ratings'
  | 'comments'
  | 'audits'

/** The names under which a page, or a file of its own, has each kind as a list. */
export const SIDECAR_LISTS: Readonly<Record<string, SidecarKind>> = {
  users: 'users',
  organizations: 'organizations',
  custom_statuses: 'customStatuses',
  metric_sets: 'metrics',
  ticket_metrics: 'metrics',
  satisfaction_ratings: 'ratings',
  comments: 'comments',
  audits: 'audits',
  ticket_events: 'audits',
}

/** Lists of an account that say nothing about a ticket that a record has a field for. */
const UNUSED_LISTS: ReadonlySet<string> = new Set([
  'activities',
  'automations',
  'brands',
  'group_memberships',
  'groups',
  'macros',
  'organization_fields',
  'organization_memberships',
  'sla_policies',
  'tags',
  'ticket_fields',
  'ticket_forms',
  'ticket_metric_events',
  'triggers',
  'user_fields',
  'views',
])

/** Whether this is sidecar data: a page of it, or one entry by itself. */
export function isSidecar(json: JsonObject): boolean {
  return sidecarKind(json) !== null || (isPage(json) && Object.keys(json).some((key) => isList(json, key)))
}

/** What one entry by itself is, by the keys that only its kind has; null for a ticket and anything else. */
export function sidecarKind(json: JsonObject): SidecarKind | null {
  if (typeof json.role === 'string') return 'users'
  if (Array.isArray(json.domain_names) || isObject(json.organization_fields)) return 'organizations'
  if (idOf(json.ticket_id) === null) return null
  if (Array.isArray(json.events) || Array.isArray(json.child_events)) return 'audits'
  if (isObject(json.reply_time_in_minutes)) return 'metrics'
  if (typeof json.score === 'string') return 'ratings'
  return 'body' in json || 'html_body' in json || 'plain_body' in json ? 'comments' : null
}

/** A ticket has lists too: its tags, its comments. */
function isPage(json: JsonObject): boolean {
  return !['id', 'status', 'created_at'].some((key) => key in json)
}

function isList(json: JsonObject, key: string): boolean {
  return (Object.hasOwn(SIDECAR_LISTS, key) || UNUSED_LISTS.has(key)) && Array.isArray(json[key])
}
