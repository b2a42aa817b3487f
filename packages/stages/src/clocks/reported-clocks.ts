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

/** What is said of the clocks; of a security report once, however many there are. */
export function reportedClocks(
  record: TicketRecord,
  clocks: readonly DueClock[],
  timeZone: string,
): readonly ReportedClock[] {
  const isLate = ({ state }: DueClock) => state === 'breached'
  const common = (clock: DueClock) => ({ owner: ownerOfClock(clock.clock, record), id: record.id })
  if (!isQuiet(record))
    return clocks.map((clock) => ({
      ...common(clock),
      isLate: isLate(clock),
      words: clockWords(clock, timeZone),
    }))
  const first = clocks.find(isLate) ?? clocks[0]
  return first === undefined ? [] : [{ ...common(first), isLate: isLate(first), words: null }]
}

/** Whether only the id of a ticket is said, wherever that may be read. */
export function isQuiet({ source, triage }: TicketRecord): boolean {
  return source.withheld === true || triage.type === 'security'
}
