import type { Book } from '@triagebook/book'
import { readCursorFile } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { missingFiles } from '@triagebook/rules/missing-files'
import { checksOf } from '../../book/rules/checks-of.ts'
import { POLICY_PATH } from '../../book/rules/policy-path.ts'
import { ruleFilesOf } from '../../book/rules/rule-files-of.ts'
import { READINESS_PATH } from '../../readiness/readiness-path.ts'
import { approvalProblems } from './approval-problems.ts'
import { calendarProblems } from './calendar-problems.ts'
import { hiddenCharacterProblems } from './hidden-character-problems.ts'
import { mappingProblems } from './mapping-problems.ts'
import { meetingProblems } from './meeting-problems.ts'
import { playbookProblems } from './playbook-problems.ts'

/** The problems of the other files of the book that are to be checked, and of rule files that are missing. */
export async function otherFiles(
  book: Book,
  isWanted: (file: string) => boolean,
  now: Date,
): Promise<readonly Problem[]> {
  const found = [
    ...(await ofPolicy(book, isWanted)),
    ...(await ofReadiness(book, isWanted)),
    ...ofCursors(book),
    ...meetingProblems(book),
    ...(await calendarProblems(book, isWanted)),
    ...(await mappingProblems(book, isWanted)),
    ...(await playbookProblems(book, isWanted)),
    ...hiddenCharacterProblems(book, isWanted),
  ]
  return [
    ...found.filter(({ at }) => at === undefined || isWanted(at.path)),
    ...(await ofRules(book, isWanted, now)),
    ...(await approvalProblems(book, isWanted)),
  ]
}

/**
 * The problems of the rules that are to be checked. All of them where the settings are: who removes a team, or is away, can
 * leave a rule without an answer. The check is large, so it is loaded only then.
 */
async function ofRules(
  book: Book,
  isWanted: (file: string) => boolean,
  now: Date,
): Promise<readonly Problem[]> {
  const files = ruleFilesOf(book)
  const checks = checksOf(book) ?? undefined
  const present = [files.classify, files.matrix, files.route, checks]
  const isOfSettings = isWanted('triagebook.yml')
  if (!isOfSettings && !present.some((file) => file !== undefined && isWanted(file.path)))
    return missingFiles(files)
  const { checkRules } = await import('@triagebook/rules/check-rules')
  const problems = checkRules({ ...files, ...(checks && { checks }) }, book.settings, now)
  return isOfSettings ? problems : problems.filter(({ at }) => at === undefined || isWanted(at.path))
}

async function ofPolicy(book: Book, isWanted: (file: string) => boolean): Promise<readonly Problem[]> {
  if (book.text(POLICY_PATH) === null || !isWanted(POLICY_PATH)) return []
  const { policyOf } = await import('../../book/rules/policy-of.ts')
  return policyOf(book).problems
}

async function ofReadiness(book: Book, isWanted: (file: string) => boolean): Promise<readonly Problem[]> {
  if (book.text(READINESS_PATH) === null || !isWanted(READINESS_PATH)) return []
  const { readinessOf } = await import('../../readiness/readiness-of.ts')
  return readinessOf(book)?.problems ?? []
}

function ofCursors(book: Book): readonly Problem[] {
  return Object.keys(book.settings.connections).flatMap((connection) => {
    const path = `.triagebook/cursors/${connection}.yml`
    const content = book.text(path)
    return content === null ? [] : readCursorFile(path, content).problems
  })
}
