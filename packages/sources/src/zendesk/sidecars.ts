import { isObject, type JsonObject, objectsOf } from '../kit/json-object.ts'
import type { Lists } from '../kit/spilled-lists.ts'
import { type Audit, readAudit } from './audits.ts'
import { idOf } from './id-of.ts'

interface Lookup<T> {
  get(id: string): T | undefined
}

/** Data that an export gives next to its tickets, by id; metrics, ratings, comments and audits by the id of their ticket. */
export interface Sidecars {
  readonly users: Lookup<JsonObject>
  readonly organizations: Lookup<JsonObject>
  readonly customStatuses: Lookup<JsonObject>
  readonly metrics: Lookup<JsonObject>
  readonly ratings: Lookup<JsonObject>
  readonly comments: Lookup<readonly JsonObject[]>
  /** Null for one that cannot be read. */
  readonly audits: Lookup<readonly (Audit | null)[]>
}

type Kind = keyof Sidecars

/** The names under which a page, or a file of its own, holds each kind as a list. */
const LISTS: Readonly<Record<string, Kind>> = {
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

/** Lists of an account that say nothing of a ticket that a record has a place for. */
const UNUSED: ReadonlySet<string> = new Set([
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
  return kindOf(json) !== null || (isPage(json) && Object.keys(json).some((key) => isList(json, key)))
}

/** A ticket has lists too: its tags, its comments. */
function isPage(json: JsonObject): boolean {
  return !['id', 'status', 'created_at'].some((key) => key in json)
}

function isList(json: JsonObject, key: string): boolean {
  return (Object.hasOwn(LISTS, key) || UNUSED.has(key)) && Array.isArray(json[key])
}

/** What one thing by itself is, by the keys that only its kind has; null for a ticket and all else. */
function kindOf(json: JsonObject): Kind | null {
  if (typeof json.role === 'string') return 'users'
  if (Array.isArray(json.domain_names) || isObject(json.organization_fields)) return 'organizations'
  if (idOf(json.ticket_id) === null) return null
  if (Array.isArray(json.events) || Array.isArray(json.child_events)) return 'audits'
  if (isObject(json.reply_time_in_minutes)) return 'metrics'
  if (typeof json.score === 'string') return 'ratings'
  return 'body' in json || 'html_body' in json || 'plain_body' in json ? 'comments' : null
}

/** The sidecar data read so far. */
export interface SidecarCollection extends Sidecars {
  /** Takes a page, or one thing, in; gives how many of its comments and audits name no ticket. */
  take(json: JsonObject): number
}

/** Where comments and audits lie until their ticket comes. */
export interface Stores {
  readonly comments: Lists<JsonObject>
  readonly audits: Lists<Audit | null>
}

/** Holds users, organizations, metrics and ratings in memory; of audits it keeps only what is read of them. */
export function collectSidecars({ comments, audits }: Stores = inMemory()): SidecarCollection {
  const held = {
    users: new Map<string, JsonObject>(),
    organizations: new Map<string, JsonObject>(),
    customStatuses: new Map<string, JsonObject>(),
    metrics: new Map<string, JsonObject>(),
    ratings: new Map<string, JsonObject>(),
    comments,
    audits,
  }
  const takeOne = (kind: Kind, entry: JsonObject): boolean => {
    const isTickets = kind === 'metrics' || kind === 'ratings' || kind === 'comments' || kind === 'audits'
    const id = idOf(isTickets ? entry.ticket_id : entry.id)
    if (id === null) return kind !== 'comments' && kind !== 'audits'
    if (kind === 'comments') comments.add(id, entry)
    else if (kind === 'audits') audits.add(id, readAudit(entry))
    else held[kind].set(id, entry)
    return true
  }
  const take = (json: JsonObject): number => {
    const single = kindOf(json)
    if (single !== null) return takeOne(single, json) ? 0 : 1
    return Object.entries(LISTS)
      .flatMap(([key, kind]) => objectsOf(json[key]).map((entry) => takeOne(kind, entry)))
      .filter((taken) => !taken).length
  }
  return { ...held, take }
}

/** The sidecar data of a page, then that of the pages before it. */
export function joinSidecars(page: Sidecars, before: Sidecars): Sidecars {
  const first = <T>(one: Lookup<T>, two: Lookup<T>): Lookup<T> => ({
    get: (id) => one.get(id) ?? two.get(id),
  })
  const all = <T>(one: Lookup<readonly T[]>, two: Lookup<readonly T[]>): Lookup<readonly T[]> => ({
    get: (id) => [...(one.get(id) ?? []), ...(two.get(id) ?? [])],
  })
  return {
    users: first(page.users, before.users),
    organizations: first(page.organizations, before.organizations),
    customStatuses: first(page.customStatuses, before.customStatuses),
    metrics: first(page.metrics, before.metrics),
    ratings: first(page.ratings, before.ratings),
    comments: all(page.comments, before.comments),
    audits: all(page.audits, before.audits),
  }
}

function inMemory(): Stores {
  return { comments: listsInMemory(), audits: listsInMemory() }
}

function listsInMemory<T>(): Lists<T> {
  const lists = new Map<string, T[]>()
  return {
    add: (key, entry) => {
      const list = lists.get(key)
      if (list === undefined) lists.set(key, [entry])
      else list.push(entry)
    },
    get: (key) => lists.get(key),
  }
}
