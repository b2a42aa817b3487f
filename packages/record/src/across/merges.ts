import type { Finding } from '../check/finding.ts'
import type { Settings } from '../formats/settings.ts'
import { asWarning } from '../problem/problem-catalogue.ts'
import type { FileFinding } from './file-finding.ts'
import { filesNamed } from './file-names.ts'
import { problem } from './problems.ts'
import type { RecordFacts } from './record-facts.ts'

const FIELD = ['source', 'merged_into']

/** Tickets that were merged into a ticket without a file in the book. */
export function lostMergeFindings(
  facts: readonly RecordFacts[],
  paths: readonly string[],
  settings: Settings,
): readonly FileFinding[] {
  const targets = new Set(facts.flatMap(({ mergedInto }) => mergedInto ?? []))
  const files = filesNamed(targets, paths)
  return facts.flatMap(({ path, connection, mergedInto }) =>
    mergedInto === null || files.has(mergedInto)
      ? []
      : [{ path, finding: lost(mergedInto, connection, settings) }],
  )
}

function lost(target: string, connection: string, settings: Settings): Finding {
  const filter = settings.connections[connection]?.tickets ?? 'all'
  return filter === 'all'
    ? { ...problem('record/merged-into-unknown#all', { target }), path: FIELD }
    : { ...asWarning(problem('record/merged-into-unknown#filtered', { target, connection })), path: FIELD }
}

/** Tickets that were merged into themselves, directly or over others. */
export function circleFindings(facts: readonly RecordFacts[]): readonly FileFinding[] {
  const next = new Map(
    facts.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])),
  )
  const places = new Map(
    circles(next).flatMap((circle) => circle.map((id, start) => [id, { circle, start }] as const)),
  )
  return facts.flatMap(({ path, id, mergedInto }) => {
    const place = places.get(id)
    return mergedInto === null || place === undefined ? [] : [{ path, finding: inCircle(id, place) }]
  })
}

/** Each circle once, with its ids in their order. */
function circles(next: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const done = new Set<string>()
  const found: (readonly string[])[] = []
  for (const start of next.keys()) {
    const way = new Set<string>()
    let id: string | undefined = start
    while (id !== undefined && !done.has(id) && !way.has(id)) {
      way.add(id)
      id = next.get(id)
    }
    const ids = [...way]
    if (id !== undefined && way.has(id)) found.push(ids.slice(ids.indexOf(id)))
    for (const one of ids) done.add(one)
  }
  return found
}

/** How many tickets of a circle its message names. */
const SHOWN = 5

function inCircle(
  id: string,
  { circle, start }: { readonly circle: readonly string[]; readonly start: number },
): Finding {
  if (circle.length === 1) return { ...problem('record/merged-into-itself', { id }), path: FIELD }
  const shown = Array.from(
    { length: Math.min(SHOWN, circle.length) },
    (_, step) => circle[(start + step) % circle.length],
  )
  const way = [...shown, ...(circle.length > SHOWN ? ['…'] : []), id].join(' → ')
  return { ...problem('record/merged-in-a-circle', { tickets: way }), path: FIELD }
}
