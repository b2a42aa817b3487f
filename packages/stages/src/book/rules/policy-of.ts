import type { Book } from '@triagebook/book'
import type { Result } from '@triagebook/record/problem'
import { type Policy, readPolicy } from '@triagebook/redact/read-policy'
import { POLICY_PATH } from './policy-path.ts'

/** What redaction removes from the book's text. Without rules/redact.yml nothing is allowed to stay. */
export function policyOf(book: Book): Result<Policy> {
  const content = book.text(POLICY_PATH)
  return readPolicy(book.settings, content === null ? null : { path: POLICY_PATH, content })
}
