import type { Book } from '@triagebook/book'
import { filesIn } from './files-in.ts'

/** The playbooks of a book and the pages beside them, sorted. */
export function playbookPaths(book: Pick<Book, 'folder'>): readonly string[] {
  return filesIn(book, 'playbooks', /\.md$/)
}

/** `playbooks/code-fix.md` -> `code-fix`: what people type. */
export function playbookName(path: string): string {
  return path.replace(/^playbooks\//, '').replace(/\.md$/, '')
}
