import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import { TICKET_TYPES } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { playbookPaths } from '../book/playbook-paths.ts'

/** The problems of the playbooks that are to be checked, and links of theirs that lead nowhere. Their reader is loaded only if there is one. */
export async function playbookProblems(
  book: Book,
  isWanted: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const files = playbookPaths(book).filter(isWanted)
  if (files.length === 0) return []
  const { brokenLinks, isPlaybook, readPlaybook } = await import('@triagebook/playbook')
  const types = [...TICKET_TYPES, ...book.settings.vocabulary.type]
  const around = {
    has: (file: string) => existsSync(path.join(book.folder, file)),
    text: (file: string) => book.text(file),
  }
  return files.flatMap((file) => {
    const content = book.text(file) ?? ''
    return [
      ...(isPlaybook(content) ? readPlaybook(file, content, types).problems : []),
      ...brokenLinks(file, content, around),
    ]
  })
}
