import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import { TICKET_TYPES } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { playbookPaths } from '../../book/playbook-paths.ts'
import { readBookText } from '../../book/read-book-text.ts'

/** The problems of the playbooks that are to be checked, and links of theirs that lead nowhere. Their reader is loaded only if there is one. */
export async function playbookProblems(
  book: Book,
  isWanted: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const files = playbookPaths(book).filter(isWanted)
  if (files.length === 0) return []
  const { brokenLinks, isPlaybook, linkTargets, readPlaybook } = await import('@triagebook/playbook')
  const types = [...TICKET_TYPES, ...book.settings.vocabulary.type]
  const isThere = (file: string) => existsSync(path.join(book.folder, file))
  const problems: Problem[] = []
  for (const file of files) {
    const read = readBookText(book, file)
    problems.push(...read.problems)
    if (!read.ok) continue
    const content = read.value
    if (isPlaybook(content)) problems.push(...readPlaybook(file, content, types).problems)
    const leftOut = await leftOutOf(
      book,
      linkTargets(file, content).filter((target) => !isThere(target)),
    )
    const around = {
      has: (target: string) => leftOut.has(target) || isThere(target),
      text: (target: string) => {
        const read = readBookText(book, target)
        return read.ok && !leftOut.has(target) ? read.value : null
      },
    }
    problems.push(...brokenLinks(file, content, around))
  }
  return problems
}

/** What a sparse checkout keeps out of the work tree is in the book nevertheless. */
async function leftOutOf(book: Book, targets: readonly string[]): Promise<ReadonlySet<string>> {
  const leftOut = new Set<string>()
  for (const target of targets) if (await book.isLeftOut(target)) leftOut.add(target)
  return leftOut
}
