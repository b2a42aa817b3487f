import {
  addEvents,
  DECIDED_FIELDS,
  type HistoryEvent,
  hasEvents,
  lastEvent,
  omitUndefined,
  type Problem,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import { addCounts, type Counts } from '@triagebook/redact'
import type { IncomingTicket, MappedFields, MappedTriageField } from '@triagebook/sources'
import { mappedValue } from '../fields/mapped-value.ts'
import { actorOf } from '../history/desk-events.ts'
import type { ImportRun } from '../run.ts'

/**
 * Puts what a mapped file says of triage into the record. Such a value counts as a person's. A field whose changes are
 * events follows the file as long as the file alone has spoken of it; any other is filled only while it is empty.
 */
export function withMappedFields(
  next: TicketRecord,
  before: TicketRecord | null,
  ticket: IncomingTicket,
  run: ImportRun,
): { readonly record: TicketRecord; readonly redacted: Counts; readonly problems: readonly Problem[] } {
  const { mapped } = ticket
  if (mapped === undefined) return { record: next, redacted: {}, problems: [] }
  const problems: Problem[] = []
  let redacted: Counts = {}
  let record = next
  for (const field of fieldsOf(mapped)) {
    const value = mappedValue(field, ticket, run)
    if (value.problem !== null) problems.push(value.problem)
    redacted = addCounts(redacted, value.redacted)
    const told = value.problem === null ? toldEvents(field, mapped, run) : []
    if (!hasEvents(field)) record = filled(record, before, field, value.value)
    else if (isTheFiles(before, field, told)) record = followed(record, field, { ...value, told, ticket })
  }
  return { record, redacted, problems }
}

/** In the order of our list: what a mapping names first must not matter. */
function fieldsOf({ triage }: MappedFields): readonly MappedTriageField[] {
  return DECIDED_FIELDS.flatMap((field) =>
    field !== 'status' && Object.hasOwn(triage, field) ? [field] : [],
  )
}

function toldEvents(
  field: MappedTriageField,
  { triagePast }: MappedFields,
  { connection }: ImportRun,
): readonly HistoryEvent[] {
  return triagePast
    .filter((change) => change.field === field)
    .map(({ at, from, to, by }) =>
      omitUndefined<HistoryEvent>({
        at,
        event: 'changed',
        field: `triage.${field}`,
        from: from ?? undefined,
        to: to ?? undefined,
        by: actorOf(by, connection.people),
      }),
    )
}

/** Whether nobody but the file has spoken of the field: no event, or a last one that the file told and that still holds. */
function isTheFiles(
  before: TicketRecord | null,
  field: MappedTriageField,
  told: readonly HistoryEvent[],
): boolean {
  if (before === null) return true
  const value = before.triage[field]
  const last = lastEvent(before, field)
  if (last === undefined) return value === undefined || (field === 'confirmed' && value === 'unconfirmed')
  const isTold = last.by.startsWith('desk:') || told.some((event) => keyOf(event) === keyOf(last))
  return isTold && last.to === (value === undefined ? undefined : String(value))
}

function followed(
  record: TicketRecord,
  field: MappedTriageField,
  {
    value,
    told,
    ticket,
  }: { value: string | boolean | undefined; told: readonly HistoryEvent[]; ticket: IncomingTicket },
): TicketRecord {
  const known = new Set(record.history?.map(keyOf))
  const news = told.filter((event) => !known.has(keyOf(event)))
  const withTold = { ...record, history: addEvents(record.history, news) }
  const from = lastEvent(withTold, field)?.to
  const to = value === undefined ? undefined : String(value)
  const stood = record.triage[field]
  if (from === to && stood === value) return withTold
  const change = omitUndefined<HistoryEvent>({
    at: ticket.updatedAt,
    event: 'changed',
    field: `triage.${field}`,
    from,
    to,
    by: 'desk:agent',
  })
  return {
    ...withField(withTold, field, value),
    history: from === to ? withTold.history : addEvents(withTold.history, [change]),
  }
}

/** Without who did it: a name that `people` gives later changes nothing of what was done. */
function keyOf({ at, event, field, from, to }: HistoryEvent): string {
  return JSON.stringify([at, event, field, from, to])
}

function filled(
  record: TicketRecord,
  before: TicketRecord | null,
  field: MappedTriageField,
  value: string | boolean | undefined,
): TicketRecord {
  const isEmpty = before?.triage[field] === undefined && before?.triage.decided?.[field] === undefined
  return isEmpty && value !== undefined ? withField(record, field, value) : record
}

/** A decision of the value before goes with it. */
function withField(
  record: TicketRecord,
  field: MappedTriageField,
  value: string | boolean | undefined,
): TicketRecord {
  const { [field]: _before, ...decided } = record.triage.decided ?? {}
  return {
    ...record,
    triage: omitUndefined<Triage>({
      ...record.triage,
      [field]: value ?? (field === 'confirmed' ? 'unconfirmed' : undefined),
      decided: Object.keys(decided).length > 0 ? decided : undefined,
    }),
  }
}
