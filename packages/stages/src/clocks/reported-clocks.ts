import { clockWords, type DueClock } from '@triagebook/calendar/clocks'
import type { TicketRecord } from '@triagebook/record'
import { ownerOfClock } from './owner-of-clock.ts'

/** A clock of a ticket that is late or due soon, as it is said to its owner. */
export interface ReportedClock {
  readonly owner: string | null
  readonly id: string
  readonly isLate: boolean
  /** Null of a security report, of which only the id is shown. */
  readonly words: string | null
}

export function reportedClocks(
  record: TicketRecord,
  clocks: readonly DueClock[],
  timeZone: string,
): readonly ReportedClock[] {
  return clocks.map((clock) => ({
    owner: ownerOfClock(clock.clock, record),
    id: record.id,
    isLate: clock.state === 'breached',
    words: isQuiet(record) ? null : clockWords(clock, timeZone),
  }))
}

/** Whether only the id of a ticket is said, wherever that may be read. */
export function isQuiet({ source, triage }: TicketRecord): boolean {
  return source.withheld === true || triage.type === 'security'
}
