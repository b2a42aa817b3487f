import type { Book, GitFolder } from '@triagebook/book'
import { filesAt } from '@triagebook/book/pull'
import { readSettings } from '@triagebook/record/formats'
import { err, ok, type Result } from '@triagebook/record/problem'
import type { RuleSide } from '@triagebook/rules/moves'
import { RULE_PATHS, ruleFilesOf } from '../book/rules/rule-files-of.ts'
import { problem } from './problems.ts'

const SETTINGS_PATH = 'triagebook.yml'

/** The rules as the work tree has them. */
export function sideOf(book: Pick<Book, 'settings' | 'text'>): RuleSide {
  return { settings: book.settings, files: ruleFilesOf(book) }
}

/** The rules of a revision, read from the objects of the repository as data. Throws where there is no such revision. */
export async function sideAt(at: GitFolder, revision: string): Promise<Result<RuleSide>> {
  const texts = await filesAt(at, revision, [SETTINGS_PATH, ...RULE_PATHS])
  const content = texts.get(SETTINGS_PATH)
  if (content === undefined) return err(problem('what-if/no-book', { revision }))
  const settings = readSettings(SETTINGS_PATH, content)
  if (!settings.ok) return settings
  const files = ruleFilesOf({ text: (path) => texts.get(path) ?? null })
  return ok({ settings: settings.value, files }, settings.problems)
}
