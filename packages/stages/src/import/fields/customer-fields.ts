import type { Problem } from '@triagebook/record/problem'
import { addCounts, type Counts, type Policy } from '@triagebook/redact'
import { fieldFrom, type IncomingTicket } from '@triagebook/sources'
import type { ImportConnection } from '../source/import-connection.ts'
import { type CustomerField, outsideVocabulary, type ValueSettings } from './outside-vocabulary.ts'
import { redactedSlug } from './redacted-slug.ts'

const CUSTOMER_FIELDS: readonly CustomerField[] = ['tier', 'segment', 'revenue_band']

export type CustomerFields = Readonly<Partial<Record<CustomerField, string>>>

/** The customer's fields that the connection or a mapping fills; a value that the book does not allow is left out, with a problem. */
export function customerFields(
  ticket: IncomingTicket,
  { pointers }: Pick<ImportConnection, 'pointers'>,
  settings: ValueSettings,
  policy: Policy,
): { readonly fields: CustomerFields; readonly redacted: Counts; readonly problems: readonly Problem[] } {
  const fields: Partial<Record<CustomerField, string>> = {}
  const problems: Problem[] = []
  let redacted: Counts = {}
  for (const field of CUSTOMER_FIELDS) {
    const pointer = pointers[`customer.${field}`]
    const given = pointer === undefined ? ticket.mapped?.customer[field] : fieldFrom(pointer, ticket)
    const words = String(given ?? '').trim()
    if (words === '') continue
    const { slug: value, found } = redactedSlug(words, policy)
    redacted = addCounts(redacted, found)
    const from = pointer === undefined ? 'mapping' : 'connection'
    const problem = outsideVocabulary({ field, value, nativeId: ticket.nativeId, from }, settings)
    if (problem === null) fields[field] = value
    else problems.push(problem)
  }
  return { fields, redacted, problems }
}
