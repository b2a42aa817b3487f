import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'

/** The mappings that a book keeps, sorted. */
export function mappingPaths({ folder }: Pick<Book, 'folder'>): readonly string[] {
  const mappings = path.join(folder, 'mappings')
  if (lstatSync(mappings, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(mappings)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `mappings/${name}`)
}
