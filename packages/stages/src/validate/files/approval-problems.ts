import type { Book } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import { APPROVALS_PATH } from '../../book/rules/approvals-path.ts'

const SETTINGS = 'triagebook.yml'

/**
 * The problems of rules/approvals.yml. Also where only the settings are to be checked: who removes a team or a person that
 * a rule names would stop every pull request. Reading the file is large, so it is loaded only then.
 */
export async function approvalProblems(
  book: Book,
  isWanted: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const content = book.text(APPROVALS_PATH)
  if (content === null || !(isWanted(APPROVALS_PATH) || isWanted(SETTINGS))) return []
  const { readPolicy } = await import('@triagebook/approval')
  return readPolicy({ path: APPROVALS_PATH, content }, book.settings).problems
}
