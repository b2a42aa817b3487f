import type { Book } from '@triagebook/book'
import type { Problem, RecordFile } from '@triagebook/record'
import type { Host } from './stage.ts'

/** Every record of the book that can be read, and the problems of the others. */
export async function readRecords(
  book: Book,
  host: Host,
): Promise<{ files: readonly RecordFile[]; problems: readonly Problem[] }> {
  const files: RecordFile[] = []
  const problems: Problem[] = []
  for await (const { result } of book.records()) {
    problems.push(...result.problems)
    if (result.ok) files.push(result.value)
    if (files.length % 1000 === 0 && files.length > 0) host.progress(`${files.length} records read`)
  }
  return { files, problems }
}
