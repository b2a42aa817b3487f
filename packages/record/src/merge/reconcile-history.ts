import { eventName } from '../record/decide.ts'
import { FIELDS_WITH_EVENTS, lastEvent } from '../record/decided-fields.ts'
import { addEvents } from '../record/history.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'

/**
 * Adds an event for each field whose last event is that of the losing side, a second later, so that figures computed
 * from the history agree with the record. Fields in conflict get none.
 */
export function reconcileHistory(
  merged: TicketRecord,
  sides: readonly [ours: TicketRecord, theirs: TicketRecord],
  conflicting: ReadonlySet<string>,
): TicketRecord {
  const missing = FIELDS.filter(({ name }) => !conflicting.has(name)).flatMap((field) => {
    const [value, last] = [field.valueOf(merged), field.lastOf(merged)]
    if (!last || last.to === value || !field.isSigned(merged)) return []
    return sides.some((side) => field.valueOf(side) === value && agrees(field, side))
      ? [field.event(last, value)]
      : []
  })
  return missing.length === 0 ? merged : { ...merged, history: addEvents(merged.history, missing) }
}

interface HistoryField {
  readonly name: string
  valueOf(record: TicketRecord): string | undefined
  lastOf(record: TicketRecord): HistoryEvent | undefined
  /** False while a person's value is not signed: signing it adds its own event. */
  isSigned(record: TicketRecord): boolean
  event(last: HistoryEvent, value: string | undefined): HistoryEvent
}

const FIELDS: readonly HistoryField[] = [
  {
    name: 'source.status',
    valueOf: ({ source }) => source.status,
    lastOf: ({ history }) => history?.findLast(({ field }) => field === 'source.status'),
    isSigned: () => true,
    event: (last, value) => closing(last, value, 'changed'),
  },
  ...FIELDS_WITH_EVENTS.map(
    (field): HistoryField => ({
      name: `triage.${field}`,
      valueOf: ({ triage }) => (triage[field] === undefined ? undefined : String(triage[field])),
      lastOf: (record) => lastEvent(record, field),
      isSigned: ({ triage }) => triage.decided?.[field]?.value === triage[field],
      event: (last, value) => closing(last, value, eventName(field, last.to, value)),
    }),
  ),
]

/** A field without an event agrees with its history. */
function agrees(field: HistoryField, record: TicketRecord): boolean {
  const last = field.lastOf(record)
  return field.isSigned(record) && (last === undefined || last.to === field.valueOf(record))
}

function closing(last: HistoryEvent, to: string | undefined, event: HistoryEvent['event']): HistoryEvent {
  return omitUndefined<HistoryEvent>({
    at: secondAfter(last.at),
    event,
    field: last.field,
    from: last.to,
    to,
    by: 'stage:merge',
  })
}

function secondAfter(at: string): string {
  return `${new Date(Date.parse(at) + 1000).toISOString().slice(0, 19)}Z`
}
