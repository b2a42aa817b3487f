import type { Book } from '@triagebook/book'
import { isPlaybook, type Playbook, readPlaybook } from '@triagebook/playbook'
import { TICKET_TYPES } from '@triagebook/record'
import { asWarning, type Problem } from '@triagebook/record/problem'
import { playbookPaths } from './playbook-paths.ts'
import { readBookText } from './read-book-text.ts'

/** The playbooks that say what the text of a new ticket has. One that is not valid is left out, with its problems as warnings. */
export function ticketTemplates(book: Book, problems: Problem[]): readonly Playbook[] {
  const types = [...TICKET_TYPES, ...book.settings.vocabulary.type]
  return playbookPaths(book).flatMap((path) => {
    const text = readBookText(book, path)
    if (text.ok && !isPlaybook(text.value)) return []
    const result = text.ok ? readPlaybook(path, text.value, types) : text
    problems.push(...result.problems.map(asWarning))
    return result.ok && result.value.head.makes === 'ticket' ? result.value : []
  })
}

/** The template for tickets of the type, else the one for every ticket. Of several the first by its file’s name. */
export function templateFor(type: string | undefined, templates: readonly Playbook[]): Playbook | null {
  const isFor = ({ head }: Playbook) => type !== undefined && head.types?.includes(type) === true
  return templates.find(isFor) ?? templates.find(({ head }) => head.types === undefined) ?? null
}
