import type { Book } from '@triagebook/book'
import type { RecordFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'

/** Progress is reported every so many records. */
const STEP = 1000

/**
 * The readable records, one at a time, so that memory does not grow with the book. The problems of all records are added
 * to `problems`.
 */
export async function* readableRecords(
  book: Book,
  {
    problems,
    progress,
    paths,
    unreadable = [],
  }: {
    readonly problems: Problem[]
    readonly progress: (line: string) => void
    readonly paths?: readonly string[]
    /** The paths of records that cannot be read are added to it. */
    readonly unreadable?: string[]
  },
): AsyncGenerator<RecordFile> {
  let count = 0
  for await (const { path, result } of book.records(paths)) {
    problems.push(...result.problems)
    if (!result.ok) {
      unreadable.push(path)
      continue
    }
    if (++count % STEP === 0) progress(`${count} records read`)
    yield result.value
  }
}
