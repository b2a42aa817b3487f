import { eventName } from '../record/decide.ts'
import { FIELDS_WITH_EVENTS, lastEvent } from '../record/decided-fields.ts'
import { addEvents } from '../record/history.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'

/**
 * Closes the history of two branches: where the last event is the loser's, one more event says what stands, a second
 * later, so that figures made from the history agree with the record. Of what clashes nothing is told yet.
 */
export function settleHistory(
  merged: TicketRecord,
  sides: readonly [ours: TicketRecord, theirs: TicketRecord],
  clashing: ReadonlySet<string>,
): TicketRecord {
  const missing = FIELDS.filter(({ name }) => !clashing.has(name)).flatMap((field) => {
    const [value, last] = [field.valueOf(merged), field.lastOf(merged)]
    if (!last || last.to === value || !field.isSettled(merged)) return []
    return sides.some((side) => field.valueOf(side) === value && agrees(field, side))
      ? [field.event(last, value)]
      : []
  })
  return missing.length === 0 ? merged : { ...merged, history: addEvents(merged.history, missing) }
}

interface SettledField {
  readonly name: string
  valueOf(record: TicketRecord): string | undefined
  lastOf(record: TicketRecord): HistoryEvent | undefined
  /** False while a person's value waits for its signature: that will bring its own event. */
  isSettled(record: TicketRecord): boolean
  event(last: HistoryEvent, value: string | undefined): HistoryEvent
}

const FIELDS: readonly SettledField[] = [
  {
    name: 'source.status',
    valueOf: ({ source }) => source.status,
    lastOf: ({ history }) => history?.findLast(({ field }) => field === 'source.status'),
    isSettled: () => true,
    event: (last, value) => closing(last, value, 'changed'),
  },
  ...FIELDS_WITH_EVENTS.map(
    (field): SettledField => ({
      name: `triage.${field}`,
      valueOf: ({ triage }) => (triage[field] === undefined ? undefined : String(triage[field])),
      lastOf: (record) => lastEvent(record, field),
      isSettled: ({ triage }) => triage.decided?.[field]?.value === triage[field],
      event: (last, value) => closing(last, value, eventName(field, last.to, value)),
    }),
  ),
]

/** A field without an event agrees with its history. */
function agrees(field: SettledField, record: TicketRecord): boolean {
  const last = field.lastOf(record)
  return field.isSettled(record) && (last === undefined || last.to === field.valueOf(record))
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
