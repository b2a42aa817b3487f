import type { Book } from '@triagebook/book'
import type { Reading } from '@triagebook/record'
import { type Policy, readPolicy } from '@triagebook/redact/read-policy'

const PATH = 'rules/redact.yml'

/** What is taken out of the book's words. A missing rules/redact.yml lets nothing stay. */
export function policyOf(book: Book): Reading<Policy> {
  const content = book.text(PATH)
  return readPolicy(book.settings, content === null ? null : { path: PATH, content })
}
