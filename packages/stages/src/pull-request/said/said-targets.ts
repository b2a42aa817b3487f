import { CLOCK_NAMES, TICKET_CLOCKS } from '@triagebook/calendar/clocks'
import type { HistoryEvent, TicketRecord } from '@triagebook/record'
import { ownerOfClock } from '../../clocks/owner-of-clock.ts'
import { isQuiet } from '../../clocks/reported-clocks.ts'

/** A target of a ticket of which the pull request says that it is missed or due soon. */
export interface SaidTarget {
  readonly id: string
  /** Who has to hear it; null where nobody owns the ticket. */
  readonly owner: string | null
  /** Null of a security report, of which only the id is said. */
  readonly words: string | null
}

const EVENTS: ReadonlySet<HistoryEvent['event']> = new Set(['sla-breached', 'sla-due-soon'])

/** The targets that a change of a record reports; a security report is named once. */
export function saidTargets(record: TicketRecord, before: TicketRecord | null): readonly SaidTarget[] {
  const known = new Set((before?.history ?? []).map(keyOf))
  const added = (record.history ?? []).filter((event) => EVENTS.has(event.event) && !known.has(keyOf(event)))
  const said = TICKET_CLOCKS.flatMap((clock) => {
    const events = added.filter(({ field }) => field === clock)
    if (events.length === 0) return []
    const isMissed = events.some(({ event }) => event === 'sla-breached')
    const words = `${CLOCK_NAMES[clock]} ${isMissed ? 'late' : 'due soon'}`
    return [{ id: record.id, owner: ownerOfClock(clock, record), words }]
  })
  return isQuiet(record) ? said.slice(0, 1).map((one) => ({ ...one, words: null })) : said
}

function keyOf({ event, field, at }: HistoryEvent): string {
  return `${event} ${field ?? ''} ${at}`
}
