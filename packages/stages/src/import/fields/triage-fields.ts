import { DECIDED_FIELDS, type HistoryEvent } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { addCounts, type Counts, type Policy } from '@triagebook/redact'
import {
  fieldFrom,
  type IncomingTicket,
  type MappedFields,
  type MappedTriageField,
} from '@triagebook/sources'
import { changedEvent } from '../history/desk-events.ts'
import type { ImportConnection, People } from '../source/import-connection.ts'
import { outsideVocabulary, type ValueSettings } from './outside-vocabulary.ts'
import { redactedSlug } from './redacted-slug.ts'

/** What the `fields` of a connection may fill. */
const POINTED_FIELDS = ['type', 'severity', 'impact', 'business_impact', 'component'] as const

/** What the desk or a mapped file says of one field that people decide. */
export interface TriageField {
  readonly field: MappedTriageField
  /** Undefined where there is none, or none that the book allows. */
  readonly value: string | boolean | undefined
  /** How the field got its value, as far as a file says. */
  readonly events: readonly HistoryEvent[]
}

/**
 * The triage fields that a mapping fills, or else the connection's `fields`, in the record's order and without secrets.
 * A value that the book does not allow is left out, with a problem.
 */
export function triageFields(
  ticket: IncomingTicket,
  { pointers, people }: Pick<ImportConnection, 'pointers' | 'people'>,
  settings: ValueSettings,
  policy: Policy,
): {
  readonly fields: readonly TriageField[]
  readonly redacted: Counts
  readonly problems: readonly Problem[]
} {
  const { mapped, nativeId } = ticket
  const given = mapped === undefined ? pointedValues(ticket, pointers, policy) : mappedValues(mapped, policy)
  const from = mapped === undefined ? 'connection' : 'mapping'
  const fields: TriageField[] = []
  const problems: Problem[] = []
  for (const { field, value } of given) {
    const problem =
      typeof value === 'string' ? outsideVocabulary({ field, value, nativeId, from }, settings) : null
    if (problem !== null) problems.push(problem)
    fields.push(
      problem === null
        ? { field, value: value ?? undefined, events: eventsOf(field, mapped, people) }
        : { field, value: undefined, events: [] },
    )
  }
  return { fields, redacted: given.reduce<Counts>((sum, { found }) => addCounts(sum, found), {}), problems }
}

interface GivenValue {
  readonly field: MappedTriageField
  /** Null where there is none. */
  readonly value: string | boolean | null
  readonly found: Counts
}

function pointedValues(
  ticket: IncomingTicket,
  pointers: ImportConnection['pointers'],
  policy: Policy,
): readonly GivenValue[] {
  return POINTED_FIELDS.flatMap((field) => {
    const pointer = pointers[`triage.${field}`]
    if (pointer === undefined) return []
    const given = fieldFrom(pointer, ticket)
    const isText = typeof given === 'string' || typeof given === 'number'
    return [slugged(field, isText ? String(given) : '', policy)]
  })
}

/** The mapping's reader has checked the form of all but the component. */
function mappedValues({ triage }: MappedFields, policy: Policy): readonly GivenValue[] {
  return DECIDED_FIELDS.flatMap((field) => {
    if (field === 'status' || !Object.hasOwn(triage, field)) return []
    const value = triage[field] ?? null
    return field === 'component' && typeof value === 'string'
      ? [slugged(field, value, policy)]
      : [{ field, value, found: {} }]
  })
}

function slugged(field: MappedTriageField, words: string, policy: Policy): GivenValue {
  if (words.trim() === '') return { field, value: null, found: {} }
  const { slug, found } = redactedSlug(words, policy)
  return { field, value: slug, found }
}

function eventsOf(
  field: MappedTriageField,
  mapped: MappedFields | undefined,
  people: People,
): readonly HistoryEvent[] {
  return (mapped?.triagePast ?? [])
    .filter((change) => change.field === field)
    .map((change) => changedEvent({ ...change, field: `triage.${field}` }, people))
}
