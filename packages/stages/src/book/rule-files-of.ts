import type { Book } from '@triagebook/book'
import { omitUndefined } from '@triagebook/record'
import type { RuleFiles, RuleSource } from '@triagebook/rules'

/** The book's rule files as they are now. */
export function ruleFilesOf(book: Book): RuleFiles {
  const source = (path: string): RuleSource | undefined => {
    const content = book.text(path)
    return content === null ? undefined : { path, content }
  }
  return omitUndefined<RuleFiles>({
    classify: source('rules/classify.yml'),
    matrix: source('rules/priority-matrix.md'),
    route: source('rules/route.yml'),
  })
}
