import type { Book } from '@triagebook/book'
import type { Result } from '@triagebook/record'
import { type Policy, readPolicy } from '@triagebook/redact/read-policy'
import { POLICY_PATH } from './policy-path.ts'

/** What is taken out of the book's words. A missing rules/redact.yml lets nothing stay. */
export function policyOf(book: Book): Result<Policy> {
  const content = book.text(POLICY_PATH)
  return readPolicy(book.settings, content === null ? null : { path: POLICY_PATH, content })
}
