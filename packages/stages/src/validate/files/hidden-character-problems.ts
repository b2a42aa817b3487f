import type { Book } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import { hiddenCharacters } from '@triagebook/record/yaml'
import { mappingPaths } from '../../book/mapping-paths.ts'
import { playbookPaths } from '../../book/playbook-paths.ts'
import { readBookText } from '../../book/read-book-text.ts'
import { APPROVALS_PATH } from '../../book/rules/approvals-path.ts'
import { SLA_PATH } from '../../book/rules/calendars-of.ts'
import { CHECKS_PATH } from '../../book/rules/checks-path.ts'
import { POLICY_PATH } from '../../book/rules/policy-path.ts'
import { READINESS_PATH } from '../../readiness/readiness-path.ts'

/** The files that people review to know what Triagebook will do. */
const REVIEWED = [
  'triagebook.yml',
  'rules/classify.yml',
  'rules/priority-matrix.md',
  'rules/route.yml',
  READINESS_PATH,
  APPROVALS_PATH,
  CHECKS_PATH,
  POLICY_PATH,
  SLA_PATH,
]

/** Hidden characters in the settings, rules, mappings and playbooks that are to be checked: a reviewer cannot see what such a line does. */
export function hiddenCharacterProblems(book: Book, isWanted: (file: string) => boolean): readonly Problem[] {
  return [...REVIEWED, ...mappingPaths(book), ...playbookPaths(book)].filter(isWanted).flatMap((file) => {
    // A file that cannot be read is another check's problem.
    const text = readBookText(book, file)
    return text.ok ? hiddenCharacters(file, text.value) : []
  })
}
