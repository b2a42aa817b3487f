import { type JsonObject, objectsOf } from '../kit/json-object.ts'
import type { Lists } from '../kit/spilled-lists.ts'
import { type Audit, readAudit } from './audits.ts'
import { idOf } from './id-of.ts'
import { SIDECAR_LISTS, type SidecarKind, sidecarKind } from './sidecar-kind.ts'

interface Lookup<T> {
  get(id: string): T | undefined
}

/** Data that an export has next to its tickets, by id; metrics, ratings, comments and audits by the id of their ticket. */
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

/** The sidecar data read so far. */
export interface SidecarCollection extends Sidecars {
  /** Adds a page or one entry. Returns how many of its comments and audits name no ticket. */
  add(json: JsonObject): number
}

/** Where comments and audits are kept until their ticket is read. */
export interface SidecarLists {
  readonly comments: Lists<JsonObject>
  readonly audits: Lists<Audit | null>
}

/** Keeps users, organizations, metrics and ratings in memory; of audits it keeps only what is read of them. */
export function collectSidecars({ comments, audits }: SidecarLists = inMemory()): SidecarCollection {
  const entries = {
    users: new Map<string, JsonObject>(),
    organizations: new Map<string, JsonObject>(),
    customStatuses: new Map<string, JsonObject>(),
    metrics: new Map<string, JsonObject>(),
    ratings: new Map<string, JsonObject>(),
  }
  const addEntry = (kind: SidecarKind, entry: JsonObject): boolean => {
    if (kind === 'comments' || kind === 'audits') {
      const ticketId = idOf(entry.ticket_id)
      if (ticketId === null) return false
      if (kind === 'comments') comments.add(ticketId, entry)
      else audits.add(ticketId, readAudit(entry))
      return true
    }
    const id = idOf(kind === 'metrics' || kind === 'ratings' ? entry.ticket_id : entry.id)
    if (id !== null) entries[kind].set(id, entry)
    return true
  }
  const add = (json: JsonObject): number => {
    const kind = sidecarKind(json)
    if (kind !== null) return addEntry(kind, json) ? 0 : 1
    return Object.entries(SIDECAR_LISTS)
      .flatMap(([key, listKind]) => objectsOf(json[key]).map((entry) => addEntry(listKind, entry)))
      .filter((isAdded) => !isAdded).length
  }
  return { ...entries, comments, audits, add }
}

/** The sidecar data of a page, then that of the pages before it. */
export function joinSidecars(page: Sidecars, earlier: Sidecars): Sidecars {
  const first = <T>(one: Lookup<T>, two: Lookup<T>): Lookup<T> => ({
    get: (id) => one.get(id) ?? two.get(id),
  })
  const all = <T>(one: Lookup<readonly T[]>, two: Lookup<readonly T[]>): Lookup<readonly T[]> => ({
    get: (id) => [...(one.get(id) ?? []), ...(two.get(id) ?? [])],
  })
  return {
    users: first(page.users, earlier.users),
    organizations: first(page.organizations, earlier.organizations),
    customStatuses: first(page.customStatuses, earlier.customStatuses),
    metrics: first(page.metrics, earlier.metrics),
    ratings: first(page.ratings, earlier.ratings),
    comments: all(page.comments, earlier.comments),
    audits: all(page.audits, earlier.audits),
  }
}

function inMemory(): SidecarLists {
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
