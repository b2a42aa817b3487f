import type { Finding } from '../check/finding.ts'
import type { Settings } from '../formats/settings.ts'
import type { FileFinding } from './file-finding.ts'
import { filesNamed } from './file-names.ts'
import type { RecordFacts } from './record-facts.ts'

const FIELD = ['source', 'merged_into']

/** Tickets that were merged into one of which the book has no file. */
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
  const words = {
    code: 'record/merged-into-unknown',
    message: `This ticket was merged into \`${target}\`, of which the book has no file.`,
    path: FIELD,
  } as const
  return filter === 'all'
    ? { ...words, hint: 'Correct the id, or bring that ticket in with import.' }
    : {
        ...words,
        severity: 'warning',
        hint: `The \`tickets\` filter of \`${connection}\` in triagebook.yml may have left it out; if not, correct the id.`,
      }
}

/** Tickets that, followed from one to the next, were merged into themselves. */
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

/** Each circle once, with its ids in the order in which they follow each other. */
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
  if (circle.length === 1) {
    return {
      code: 'record/merged-into-itself',
      message: `\`source.merged_into\` is \`${id}\`, the ticket itself.`,
      hint: 'Name the ticket that goes on in its place, or delete the line.',
      path: FIELD,
    }
  }
  const shown = Array.from(
    { length: Math.min(SHOWN, circle.length) },
    (_, step) => circle[(start + step) % circle.length],
  )
  const way = [...shown, ...(circle.length > SHOWN ? ['…'] : []), id].join(' → ')
  return {
    code: 'record/merged-in-a-circle',
    message: `These tickets were merged into each other, so that none of them goes on: ${way}.`,
    hint: 'See on the desk which of them goes on, and delete its `source.merged_into`.',
    path: FIELD,
  }
}
