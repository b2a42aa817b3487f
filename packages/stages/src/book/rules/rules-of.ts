import type { Book } from '@triagebook/book'
import type { Result } from '@triagebook/record/problem'
import type { RuleBook } from '@triagebook/rules'
import { readRules } from '@triagebook/rules/read-rules'
import { ruleFilesOf } from './rule-files-of.ts'

/** The book's rules; a file that is missing decides nothing, with a warning. */
export function rulesOf(book: Book): Result<RuleBook> {
  return readRules(ruleFilesOf(book), book.settings)
}
