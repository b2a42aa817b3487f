import type { Book } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import { mappingPaths } from '../../book/mapping-paths.ts'

/** The problems of the mappings that are to be checked. Their reader is loaded only if there is one. */
export async function mappingProblems(
  book: Book,
  isWanted: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const files = mappingPaths(book).filter(isWanted)
  if (files.length === 0) return []
  const { readMapping } = await import('@triagebook/sources/read-mapping')
  return files.flatMap((file) => {
    const content = book.text(file)
    return content === null ? [] : readMapping(file, content).problems
  })
}
