import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'

/** The files of a folder of the book whose names end so, sorted; none where there is no such folder. */
export function filesIn({ folder }: Pick<Book, 'folder'>, name: string, ending: RegExp): readonly string[] {
  const found = path.join(folder, name)
  if (lstatSync(found, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  return readdirSync(found)
    .filter((file) => ending.test(file))
    .sort()
    .map((file) => `${name}/${file}`)
}
