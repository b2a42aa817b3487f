import type { Problem } from '@triagebook/record'
import { addCounts, type Counts } from '@triagebook/redact'
import { fieldFrom, type IncomingTicket } from '@triagebook/sources'
import type { ImportRun } from '../run.ts'
import { redactedSlug } from './redacted-slug.ts'

const MAPPED = ['tier', 'segment', 'revenue_band'] as const

export type CustomerFields = Readonly<Partial<Record<(typeof MAPPED)[number], string>>>

/** The customer's fields that the connection maps, and how many secrets stood in them; a value that the settings do not list is left out, with a problem. */
export function customerFields(
  ticket: IncomingTicket,
  { settings, connection, policy }: ImportRun,
): { fields: CustomerFields; found: Counts; problems: readonly Problem[] } {
  const { pointers } = connection
  const fields: Partial<Record<(typeof MAPPED)[number], string>> = {}
  const problems: Problem[] = []
  let counts: Counts = {}
  for (const name of MAPPED) {
    const pointer = pointers[`customer.${name}`]
    const value = pointer === undefined ? ticket.mapped?.customer[name] : fieldFrom(pointer, ticket)
    if (value === undefined || value === null || value === '') continue
    const { slug, found } = redactedSlug(String(value), policy)
    counts = addCounts(counts, found)
    const allowed = settings.vocabulary[name]
    if (slug !== '' && (allowed.length === 0 || allowed.includes(slug))) fields[name] = slug
    else problems.push(outside(name, slug, ticket.nativeId, allowed))
  }
  return { fields, found: counts, problems }
}

function outside(name: string, value: string, nativeId: string, allowed: readonly string[]): Problem {
  return {
    code: 'import/outside-vocabulary',
    severity: 'warning',
    message: `Ticket ${nativeId} has the ${name} “${value}”, which triagebook.yml does not list; it was left out.`,
    hint: `Listed are: ${allowed.join(', ')}. Add it under vocabulary.${name}, or mend it on the desk.`,
  }
}
