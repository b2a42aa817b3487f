import { existsSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../shared/fixtures/bulk/av9ash__gitbugs/hadoop/', import.meta.url)

/** Whether there are pairs at all: they are not part of this repository. */
export const hasLabelledPairs = existsSync(FOLDER)

interface LabelledTicket {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly createdAt: string
}

export interface LabelledPairs {
  readonly tickets: readonly LabelledTicket[]
  /** Pairs that people called duplicates, the earlier one first. */
  readonly pairs: readonly (readonly [earlier: LabelledTicket, later: LabelledTicket])[]
}

/** Bugs of Hadoop, from Apache's Jira (GitBugs, CC-BY-4.0), of which people called some pairs duplicates. */
export function labelledPairs(): LabelledPairs {
  const tickets = rowsOf('hadoop_bugs.csv').map((row): LabelledTicket => {
    const [title = '', id = '', , , , created = '', , , text = ''] = row
    const day = new Date(`${created.replaceAll('/', ' ')} UTC`)
    // Jira's marks of code, as an import writes them.
    return {
      id,
      title,
      text: text.replace(/\{(?:code|noformat)[^}]*\}/g, '\n```\n'),
      createdAt: day.toISOString(),
    }
  })
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const pairs = ['hadoop_bugs-combined.csv', 'hadoop_bugs-train.csv'].flatMap(rowsOf).flatMap((ids) => {
    const [earlier, later] = ids
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
    return earlier && later ? [[earlier, later] as const] : []
  })
  return {
    tickets,
    pairs: [...new Map(pairs.map((pair) => [pair.map(({ id }) => id).join(), pair])).values()],
  }
}

/** The rows of a file below its head. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const text = readFileSync(new URL(name, FOLDER), 'utf8').replaceAll('\r\n', '\n').trimEnd()
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\n') rows.push([])
    if (end === '') break
  }
  return rows.slice(1)
}
