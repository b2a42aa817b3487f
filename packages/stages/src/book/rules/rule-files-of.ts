import type { Book } from '@triagebook/book'
import { omitUndefined } from '@triagebook/record'
import type { RuleFiles, RuleSource } from '@triagebook/rules'

const PATHS = {
  classify: 'rules/classify.yml',
  matrix: 'rules/priority-matrix.md',
  route: 'rules/route.yml',
} as const satisfies Readonly<Record<keyof RuleFiles, string>>

/** The files that decide triage fields. */
export const RULE_PATHS: readonly string[] = Object.values(PATHS)

/** The book's rule files as they are now, or as another reader of its files has them. */
export function ruleFilesOf(book: Pick<Book, 'text'>): RuleFiles {
  const source = (path: string): RuleSource | undefined => {
    const content = book.text(path)
    return content === null ? undefined : { path, content }
  }
  return omitUndefined<RuleFiles>({
    classify: source(PATHS.classify),
    matrix: source(PATHS.matrix),
    route: source(PATHS.route),
  })
}
