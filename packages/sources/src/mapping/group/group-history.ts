import { FIELDS_WITH_EVENTS, type Instant, SOURCE_STATUS } from '@triagebook/record'
import type { IncomingActor, IncomingEvent, MappedChange } from '../../kit/incoming-ticket.ts'
import type { RowValues } from '../row/read-row.ts'
import { isSolved, type Past } from '../row/to-ticket.ts'
import type { EventRow } from './event-row.ts'

const FIELDS = FIELDS_WITH_EVENTS.flatMap((field) => (field === 'status' ? [] : [field]))

/**
 * The past that the rows of one ticket tell, in their order: each change of a field from one row to the next. What the
 * first row has of triage stood there from then on; its status is an event only where the ticket begins solved.
 * Nothing is told to have been before the ticket was created.
 */
export function groupHistory(rows: readonly EventRow[]): Past {
  const first = rows[0]
  const last = rows.at(-1)
  const createdAt = last?.values.get('source.created_at')?.text ?? first?.at ?? ''
  const notBefore = (at: Instant) => (at < createdAt ? createdAt : at)
  const told = rows.map((row) => ({ ...row, at: notBefore(row.at) }))
  return {
    createdAt,
    updatedAt: notBefore(last?.values.get('source.updated_at')?.text ?? last?.at ?? ''),
    events: told.flatMap((row, index) => statusChange(row, told[index - 1] ?? null)),
    triage: told.flatMap((row, index) => triageChanges(row, told[index - 1] ?? null)),
  }
}

function statusChange({ at, values }: EventRow, before: EventRow | null): readonly IncomingEvent[] {
  const to = statusOf(values)
  const from = before === null ? null : statusOf(before.values)
  const isNews = before === null ? to !== null && isSolved(to) : to !== from
  return to !== null && isNews
    ? [{ at, event: 'changed', field: 'source.status', from, to, by: actorOf(values) }]
    : []
}

function triageChanges({ at, values }: EventRow, before: EventRow | null): readonly MappedChange[] {
  return FIELDS.flatMap((field) => {
    const from = before?.values.get(`triage.${field}`)?.text ?? null
    const to = values.get(`triage.${field}`)?.text ?? null
    return from === to ? [] : [{ at, field, from, to, by: actorOf(values) }]
  })
}

function actorOf(values: RowValues): IncomingActor {
  return { id: values.get('event.by')?.text ?? null, role: 'agent' }
}

function statusOf(values: RowValues) {
  const text = values.get('source.status')?.text
  return SOURCE_STATUS.find((word) => word === text) ?? null
}
