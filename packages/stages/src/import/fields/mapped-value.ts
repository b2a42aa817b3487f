import { type Problem, type Settings, suggestion, TICKET_TYPES } from '@triagebook/record'
import type { Counts } from '@triagebook/redact'
import type { IncomingTicket, MappedTriageField } from '@triagebook/sources'
import type { ImportRun } from '../run.ts'
import { redactedSlug } from './redacted-slug.ts'

export interface MappedValue {
  /** Undefined where the file has none, or none that the book knows. */
  readonly value: string | boolean | undefined
  readonly problem: Problem | null
  readonly redacted: Counts
}

/** A triage field's value as the file has it; a word that the settings would have to list is left out, with a problem. */
export function mappedValue(field: MappedTriageField, ticket: IncomingTicket, run: ImportRun): MappedValue {
  const told = ticket.mapped?.triage[field]
  if (typeof told !== 'string') return { value: told ?? undefined, problem: null, redacted: {} }
  const { slug: value, found: redacted } =
    field === 'component' ? redactedSlug(told, run.policy) : { slug: told, found: {} }
  const known = wordsFor(field, run.settings)
  return known === null || known.includes(value)
    ? { value, problem: null, redacted }
    : { value: undefined, problem: outside(field, value, ticket.nativeId, known), redacted }
}

/** Null where any word will do, or the source has checked it. */
function wordsFor(field: MappedTriageField, { vocabulary, teams }: Settings): readonly string[] | null {
  if (field === 'type') return [...TICKET_TYPES, ...vocabulary.type]
  if (field === 'team') return Object.keys(teams)
  return field === 'component' && vocabulary.component.length > 0 ? vocabulary.component : null
}

function outside(field: string, value: string, nativeId: string, known: readonly string[]): Problem {
  return {
    code: 'import/outside-vocabulary',
    severity: 'warning',
    message: `Ticket ${nativeId} has the ${field} “${value}”, which triagebook.yml does not list; it was left out.`,
    hint: `${suggestion(value, known)} Add it to triagebook.yml, or say in a map of the mapping what it means.`,
  }
}
