import { isRecordName } from '@triagebook/book'
import { filesOfCommit, type PathChange } from '@triagebook/book/pull'
import type { RecordFile } from '@triagebook/record'
import type { Problem, Result } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'

interface Sides {
  readonly at: Parameters<typeof filesOfCommit>[0]
  /** The book’s folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  readonly base: string
  readonly head: string
}

export interface FoundTickets {
  readonly tickets: readonly RecordFile[]
  /** Of records that cannot be read: whether a rule concerns them, nobody can say. */
  readonly problems: readonly Problem[]
}

/**
 * The tickets whose records a pull request changes, as the base has them: what the pull request makes of a ticket decides
 * nothing on who approves that. A record that the base does not have, or not in a form that can be read, is read from the
 * head, as data: a critical ticket that comes in needs the same people as one that is there.
 */
export async function ticketsOf(
  { at, prefix, base, head }: Sides,
  changes: readonly PathChange[],
): Promise<FoundTickets> {
  const paths = changes.map(({ path }) => path).filter((path) => isRecord(path, prefix))
  const [before, after] = [await filesOfCommit(at, base, paths), await filesOfCommit(at, head, paths)]
  const tickets: RecordFile[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    const results = [before, after].flatMap((files) => readIn(files, path, prefix))
    const found = results.find((result) => result.ok)
    if (found?.ok) tickets.push(found.value)
    else problems.push(...(results.at(-1)?.problems ?? []))
  }
  return { tickets, problems }
}

function isRecord(path: string, prefix: string): boolean {
  return path.startsWith(prefix) && isRecordName(path.slice(prefix.length))
}

function readIn(
  files: ReadonlyMap<string, string>,
  path: string,
  prefix: string,
): readonly Result<RecordFile>[] {
  const content = files.get(path)
  return content === undefined ? [] : [readRecord(path.slice(prefix.length), content)]
}
