import type { Book } from '@triagebook/book'
import { filesIn } from './files-in.ts'

/** The mappings that a book keeps, sorted. */
export function mappingPaths(book: Pick<Book, 'folder'>): readonly string[] {
  return filesIn(book, 'mappings', /\.ya?ml$/)
}
