import type { Book } from '@triagebook/book'
import type { DueClock } from '@triagebook/calendar/clocks'
import type { TicketRecord } from '@triagebook/record'
import { placeFindings } from '@triagebook/record/check'
import type { Problem } from '@triagebook/record/problem'
import { SLA_PATH } from '../book/rules/calendars-of.ts'
import { targetsOf } from '../book/rules/targets-of.ts'
import { type ReportedClock, reportedClocks } from '../clocks/reported-clocks.ts'
import { problem } from './problems.ts'
import type { Wanted } from './wanted.ts'

/** A warning of each clock that is late or due soon and of which no event says so, in the changed ones of these records. */
export async function clockProblems(
  book: Book,
  open: readonly string[],
  { includes, added }: Pick<Wanted, 'includes' | 'added'>,
  now: Date,
): Promise<readonly Problem[]> {
  if (added === undefined || open.length === 0) return []
  const targets = await targetsOf(book)
  // If the file is checked too, `otherFiles` reports its problems.
  if (targets === null || !targets.ok) return includes(SLA_PATH) ? [] : (targets?.problems ?? [])
  const { ticketClocks, unreportedClocks } = await import('@triagebook/calendar/clocks')
  const problems: Problem[] = []
  for await (const { result } of book.records(open)) {
    if (!result.ok) continue
    const { record } = result.value
    const clocks = unreportedClocks(record, ticketClocks(record, targets.value, now))
    const findings = findingsOf(record, clocks, book.settings.time_zone)
    problems.push(...placeFindings(findings, result.value))
  }
  return problems
}

function findingsOf(record: TicketRecord, clocks: readonly DueClock[], timeZone: string) {
  return reportedClocks(record, clocks, timeZone).map((clock) => ({ ...warningOf(clock), path: ['id'] }))
}

function warningOf({ id, isLate, words, owner }: ReportedClock): Problem {
  const whose = owner === null ? 'Nobody owns it yet.' : `It is up to ${owner}.`
  if (words === null)
    return isLate
      ? problem('sla/target-missed#withheld', { id, whose })
      : problem('sla/due-soon#withheld', { id, whose })
  return isLate
    ? problem('sla/target-missed#open', { id, words, whose })
    : problem('sla/due-soon#open', { id, words, whose })
}
