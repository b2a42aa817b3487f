import { type Instant, SOURCE_STATUS } from '@triagebook/record'
import type { IncomingActor, IncomingEvent, MappedChange } from '../../kit/incoming-ticket.ts'
import { CHANGED_FIELDS } from '../read/target.ts'
import type { RowValues } from '../row/read-row.ts'
import { isSolved, NO_PAST, type Past } from '../row/to-ticket.ts'
import type { EventRow } from './event-row.ts'

/**
 * The history in the rows of one ticket, in their order: each change of a field from one row to the next. A triage field
 * of the first row is a change from no value; its status is one only if the ticket was created solved. No event is
 * before the creation of the ticket.
 */
export function groupHistory(rows: readonly EventRow[]): Past {
  const first = rows[0]
  const last = rows.at(-1)
  const createdAt = last?.values.get('source.created_at')?.text ?? first?.at ?? ''
  const notBefore = (at: Instant) => (at < createdAt ? createdAt : at)
  const events = rows.map((row) => ({ ...row, at: notBefore(row.at) }))
  return {
    ...NO_PAST,
    times: {
      createdAt,
      updatedAt: notBefore(last?.values.get('source.updated_at')?.text ?? last?.at ?? ''),
    },
    events: events.flatMap((row, index) => statusChange(row, events[index - 1] ?? null)),
    triage: events.flatMap((row, index) => triageChanges(row, events[index - 1] ?? null)),
  }
}

function statusChange({ at, values }: EventRow, before: EventRow | null): readonly IncomingEvent[] {
  const to = statusOf(values)
  const from = before === null ? null : statusOf(before.values)
  const isChange = before === null ? to !== null && isSolved(to) : to !== from
  return to !== null && isChange
    ? [{ at, event: 'changed', field: 'source.status', from, to, by: actorOf(values) }]
    : []
}

function triageChanges({ at, values }: EventRow, before: EventRow | null): readonly MappedChange[] {
  return CHANGED_FIELDS.flatMap((field) => {
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
