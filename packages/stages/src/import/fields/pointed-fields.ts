import {
  IMPACT,
  LEVEL,
  type Problem,
  SEVERITY,
  type Settings,
  suggestion,
  TICKET_TYPES,
} from '@triagebook/record'
import { addCounts, type Counts } from '@triagebook/redact'
import { fieldFrom, type IncomingTicket, type MappedFields } from '@triagebook/sources'
import type { ImportRun } from '../run.ts'
import { redactedSlug } from './redacted-slug.ts'

const POINTED = ['type', 'severity', 'impact', 'business_impact', 'component'] as const

type Pointed = (typeof POINTED)[number]

/**
 * The ticket with what the connection's `fields` point to of triage, such as a custom field of the desk, told as a mapped
 * file would tell it. A value that the book does not know is left out, with a problem.
 */
export function withPointedFields(
  ticket: IncomingTicket,
  run: ImportRun,
): { readonly ticket: IncomingTicket; readonly redacted: Counts; readonly problems: readonly Problem[] } {
  const { pointers } = run.connection
  const triage: Partial<Record<Pointed, string | null>> = {}
  const problems: Problem[] = []
  let redacted: Counts = {}
  for (const field of POINTED) {
    const pointer = pointers[`triage.${field}`]
    if (pointer === undefined || ticket.mapped !== undefined) continue
    const { value, found } = slugIn(fieldFrom(pointer, ticket), run)
    redacted = addCounts(redacted, found)
    const known = wordsFor(field, run.settings)
    const isKnown = value === null || known.length === 0 || known.includes(value)
    triage[field] = isKnown ? value : null
    if (!isKnown) problems.push(outside(field, value, ticket.nativeId, known))
  }
  if (Object.keys(triage).length === 0) return { ticket, redacted, problems }
  const mapped: MappedFields = { triage, triagePast: [], customer: {}, sections: [], isDated: true }
  return { ticket: { ...ticket, mapped }, redacted, problems }
}

function slugIn(value: unknown, { policy }: ImportRun): { value: string | null; found: Counts } {
  if (typeof value !== 'string' && typeof value !== 'number') return { value: null, found: {} }
  const { slug, found } = redactedSlug(String(value), policy)
  return { value: slug === '' ? null : slug, found }
}

/** Empty where any slug will do. */
function wordsFor(field: Pointed, { vocabulary }: Settings): readonly string[] {
  switch (field) {
    case 'type':
      return [...TICKET_TYPES, ...vocabulary.type]
    case 'severity':
      return SEVERITY
    case 'impact':
      return IMPACT
    case 'business_impact':
      return LEVEL
    case 'component':
      return vocabulary.component
  }
}

function outside(field: Pointed, value: string, nativeId: string, known: readonly string[]): Problem {
  return {
    code: 'import/outside-vocabulary',
    severity: 'warning',
    message: `Ticket ${nativeId} has the ${field} “${value}”, which is none that this book knows; it was left out.`,
    hint: `${suggestion(value, known)} Change it on the desk, or take triage.${field} out of the connection’s fields.`,
  }
}
