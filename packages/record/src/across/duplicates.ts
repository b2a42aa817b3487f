import type { Finding } from '../check/finding.ts'
import type { FileFinding } from './file-finding.ts'
import { filesNamed } from './file-names.ts'
import { problem } from './problems.ts'
import type { RecordFacts } from './record-facts.ts'

/** Files with the same id. A file that was not read, or cannot be, has its name as its id. */
export function sameIdFindings(
  facts: readonly RecordFacts[],
  paths: readonly string[],
): readonly FileFinding[] {
  const read = new Set(facts.map(({ path }) => path))
  const unread = filesNamed(
    new Set(facts.map(({ id }) => id)),
    paths.filter((path) => !read.has(path)),
  )
  const duplicates = sharing(facts, ({ id }) => id)
  const suspects = facts.filter(({ id }) => duplicates.has(id) || unread.has(id))
  return [...Map.groupBy(suspects, ({ id }) => id)].flatMap(([id, group]) =>
    eachWithAnother(group, [...group.map(({ path }) => path), ...(unread.get(id) ?? [])], (another) => ({
      ...problem('record/duplicate-id', { id, file: another }),
      path: ['id'],
    })),
  )
}

/** Records with different ids of the same ticket on a desk. */
export function sameTicketFindings(facts: readonly RecordFacts[]): readonly FileFinding[] {
  const ticketOf = ({ connection, nativeId }: RecordFacts) => `${connection} ${nativeId}`
  const duplicates = sharing(facts, ticketOf)
  const suspects = facts.filter((one) => duplicates.has(ticketOf(one)))
  return [...Map.groupBy(suspects, ticketOf).values()]
    .filter((group) => new Set(group.map(({ id }) => id)).size > 1)
    .flatMap((group) =>
      eachWithAnother(
        group,
        group.map(({ path }) => path),
        (another) => ({
          ...problem('record/same-ticket-twice', { file: another }),
          path: ['source', 'native_id'],
        }),
      ),
    )
}

/** The keys that more than one record has: grouping all records would cost memory. */
function sharing(facts: readonly RecordFacts[], keyOf: (facts: RecordFacts) => string): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const one of facts) {
    const key = keyOf(one)
    if (seen.has(key)) shared.add(key)
    else seen.add(key)
  }
  return shared
}

function eachWithAnother(
  group: readonly RecordFacts[],
  paths: readonly string[],
  finding: (another: string) => Finding,
): readonly FileFinding[] {
  return group.flatMap(({ path }) => {
    const another = paths.find((other) => other !== path)
    return another === undefined ? [] : [{ path, finding: finding(another) }]
  })
}
