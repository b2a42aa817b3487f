import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Actor, HistoryEvent, Instant, TicketRecord } from '../schema/types.generated.ts'
import { lastEvent } from './decided-fields.ts'
import { addEvents } from './history.ts'

const FIELD = 'triage.blocked'

/**
 * Gives what a blocked ticket waits for its event, since the record forgets it when the block is over. A ticket that was
 * just blocked has waited for it since then.
 */
export function signBlock(
  record: TicketRecord,
  attribution: { readonly by: Actor; readonly at: Instant },
): TicketRecord {
  const { status, blocked } = record.triage
  const last = blockEvent(record)
  if (status !== 'blocked' || blocked === undefined || last?.to === blocked.on) return record
  const began = lastEvent(record, 'status')
  const isNew = began?.to === 'blocked' && (last === undefined || last.at < began.at)
  const { by, at } = isNew ? began : attribution
  const event = omitUndefined<HistoryEvent>({
    at,
    event: 'changed',
    field: FIELD,
    from: last?.to,
    to: blocked.on,
    by,
  })
  return { ...record, history: addEvents(record.history, [event]) }
}

/** Whether the history agrees with what the ticket waits for. Histories from before there was such an event do. */
export function isBlockSigned(record: TicketRecord): boolean {
  const { blocked } = record.triage
  const last = blockEvent(record)
  return blocked === undefined || last === undefined || last.to === blocked.on
}

function blockEvent({ history = [] }: TicketRecord): HistoryEvent | undefined {
  return history.findLast(({ field }) => field === FIELD)
}
