import { type GitFolder, isRecordName } from '@triagebook/book'
import { filesOfCommit } from '@triagebook/book/pull'
import type { RecordFile } from '@triagebook/record'
import type { Problem, Result } from '@triagebook/record/problem'
import type { PullWords } from '@triagebook/record/pull'
import { readRecord } from '@triagebook/record/read'
import { namedTickets } from './named-tickets.ts'
import { problem } from './problems.ts'

interface Where {
  readonly at: GitFolder
  /** The book’s folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  readonly base: string
  readonly head: string
}

export interface FoundTickets {
  readonly tickets: readonly RecordFile[]
  /** Named by a line of the pull request, and not in the book. */
  readonly unknown: readonly string[]
  /** Why nobody can say which tickets it belongs to, or what they are. */
  readonly problems: readonly Problem[]
}

/**
 * The tickets that a pull request belongs to, as the base has them: what the pull request makes of a ticket decides
 * nothing on who approves that. A record that the base does not have, or not in a form that can be read, is read from the
 * head, as data: a critical ticket that comes in needs the same people as one that is there.
 */
export async function ticketsOf(where: Where, { paths, ...words }: PullWords): Promise<FoundTickets> {
  const { at, prefix, base, head } = where
  const own = paths.flatMap((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : []))
  const { named, pathsOf } = await namedTickets(where, { ...words, paths: own })
  if (named.kind === 'ambiguous') {
    const ids = named.candidates.join(', ')
    return { tickets: [], unknown: [], problems: [problem('gate/ambiguous-ticket', { ids })] }
  }
  const changed = own.filter(isRecordName).map((path) => prefix + path)
  const records = [...new Set([...changed, ...named.ids.flatMap(pathsOf)])]
  const [before, after] = [await filesOfCommit(at, base, records), await filesOfCommit(at, head, changed)]
  const tickets: RecordFile[] = []
  const problems: Problem[] = []
  for (const path of records) {
    const results = [before, after].flatMap((files) => readIn(files, path, prefix))
    const found = results.find((result) => result.ok)
    if (found?.ok) tickets.push(found.value)
    else problems.push(...(results.at(-1)?.problems ?? []))
  }
  return { tickets, unknown: named.unknown, problems }
}

function readIn(
  files: ReadonlyMap<string, string>,
  path: string,
  prefix: string,
): readonly Result<RecordFile>[] {
  const content = files.get(path)
  return content === undefined ? [] : [readRecord(path.slice(prefix.length), content)]
}
