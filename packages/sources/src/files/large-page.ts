import { err, ok, type Result } from '@triagebook/record/problem'
import { isObject, type JsonObject } from '../kit/json-object.ts'
import type { RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { entryPage } from './json/entry-page.ts'
import { type JsonPart, jsonParts } from './json/json-parts.ts'
import { parseJson } from './json/parse-json.ts'
import { partProblem } from './json/part-problem.ts'

export interface LargeFile {
  readonly path: string
  /** The text of the file; each call starts again. */
  readonly chunks: () => Iterable<string>
  /** Whether a value can hold tickets. */
  readonly holdsTickets: (json: unknown) => boolean
}

/** How many entries of a list make a page. */
const PAGE_SIZE = 100

/**
 * A page that is too large to be held, in several pages: first its sidecar lists, as if each were in a file of its own,
 * then its tickets. The last of them has everything else that the page has, such as its cursor.
 */
export function* largePage({ path, chunks, holdsTickets }: LargeFile): Generator<Result<RawPage>> {
  const rest: Record<string, unknown> = {}
  const ticketLists = new Set<string>()
  const sidecars = jsonParts(chunks(), ([key = null, ...deeper], first) => {
    if (key === null) return 'enter'
    if (deeper.length > 0 || first !== '[') return 'take'
    if (!holdsTickets({ [key]: [] })) return 'enter'
    ticketLists.add(key)
    rest[key] = []
    return 'skip'
  })
  for (const page of listPages(membersInto(rest, sidecars), path)) {
    yield page
    if (!page.ok) return
  }
  const tickets = jsonParts(chunks(), ([key = null, ...deeper]) => {
    if (key === null) return 'enter'
    if (deeper.length > 0) return 'take'
    return ticketLists.has(key) ? 'enter' : 'skip'
  })
  if (ticketLists.size > 0) yield* lastWith(rest, listPages(tickets, path), path)
}

/** Whether the page has a list that can hold tickets, and an entry in it. */
export function hasTickets({ chunks, holdsTickets }: Omit<LargeFile, 'path'>): boolean {
  const tickets = jsonParts(chunks(), ([key = null, ...deeper], first) => {
    if (key === null) return 'enter'
    if (deeper.length > 0) return 'take'
    return first === '[' && holdsTickets({ [key]: [] }) ? 'enter' : 'skip'
  })
  for (const { kind } of tickets) return kind === 'value'
  return false
}

/** Keeps the members that are not lists, and passes on the entries of lists. */
function* membersInto(rest: Record<string, unknown>, parts: Iterable<JsonPart>): Generator<JsonPart> {
  for (const part of parts) {
    const parsed = part.kind === 'value' && part.path.length === 1 ? parseJson(part.text) : null
    if (part.kind === 'value' && parsed?.kind === 'value') rest[String(part.path[0])] = parsed.value
    else yield part
  }
}

/** The entries of lists in pages of one list each: `{ users: [...] }`. */
function* listPages(parts: Iterable<JsonPart>, path: string): Generator<Result<RawPage>> {
  let key: string | null = null
  let entries: unknown[] = []
  let at = { path, line: 1, col: 1 }
  const flush = function* (): Generator<Result<RawPage>> {
    if (key !== null && entries.length > 0) yield ok({ json: { [key]: entries }, at })
    entries = []
  }
  for (const part of parts) {
    if (part.kind !== 'value') {
      yield* flush()
      const isCutOff = part.kind === 'truncated'
      const place = { path, line: part.line, col: part.col }
      return yield err(
        isCutOff ? problem('source/truncated#file', { path }, place) : partProblem(part.kind, place),
      )
    }
    const entry = entryPage(part, path)
    if (entry.ok && entry.problems.length === 0) {
      const [own = null] = part.path
      if (own !== key || entries.length === PAGE_SIZE) yield* flush()
      if (entries.length === 0) at = entry.value.at
      key = own
      entries.push(entry.value.json)
    } else yield entry
  }
  yield* flush()
}

/** Adds the rest of the page to its last part, so that nothing comes after its cursor. */
function* lastWith(
  rest: JsonObject,
  pages: Iterable<Result<RawPage>>,
  path: string,
): Generator<Result<RawPage>> {
  let last: RawPage | null = null
  for (const page of pages) {
    if (last !== null) yield ok(last)
    last = null
    if (!page.ok) return yield page
    if (page.problems.length === 0) last = page.value
    else yield page
  }
  const part = isObject(last?.json) ? last.json : {}
  yield ok({ json: { ...rest, ...part }, at: last?.at ?? { path, line: 1, col: 1 } })
}
