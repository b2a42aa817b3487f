import type { Day } from '@triagebook/calendar'
import { instant, type Settings, type TicketRecord } from '@triagebook/record'
import { figureOf } from './figure/figure.ts'
import { type Seconds, secondsOf } from './history/seconds.ts'
import { readTicket, type Ticket } from './history/ticket.ts'
import { KPIS } from './registry.ts'
import { periodOf, secondsAtStart } from './report/period.ts'
import type { Report } from './report/report.ts'
import { ticketRow } from './report/ticket-row.ts'
import { weeklyTickets } from './report/weekly-tickets.ts'

interface MeasureOptions {
  /** The moment of the report: what happened later is not known to it. */
  readonly asOf: Date
  /** The first day; without one, Monday of the week of the first ticket. */
  readonly from?: Day
  /** The day after the last; without one, the day after the report's. */
  readonly to?: Day
}

/** Every figure of these records. The order of the records makes no difference. */
export function measure(
  files: readonly { readonly record: TicketRecord; readonly path: string }[],
  settings: Pick<Settings, 'time_zone' | 'vocabulary' | 'privacy'>,
  options: MeasureOptions,
): Report {
  const asOf = secondsOf(options.asOf)
  const tickets = files
    .map((file) => readTicket(file, asOf))
    .filter(({ createdAt }) => createdAt <= asOf)
    .sort(byCreationAndId)
  const period = periodOf(tickets[0]?.createdAt ?? null, { ...options, asOf, timeZone: settings.time_zone })
  const start = secondsAtStart(period.from, period)
  const end = secondsAtStart(period.to, period)
  const inPeriod = (at: Seconds | null) => at !== null && at >= start && at < end

  const counted = tickets.filter(({ leftOut }) => leftOut === null)
  const scope = {
    asOf,
    opened: counted.filter(({ createdAt }) => inPeriod(createdAt)).length,
    ownCodes: settings.vocabulary.resolution_code,
  }
  const isOfPeriod = ({ createdAt, resolution }: Ticket) =>
    createdAt < end && (resolution.resolvedAt ?? end) >= start
  return {
    version: 1,
    as_of: instant(options.asOf),
    period: { from: period.from, to: period.to },
    figures: KPIS.map((kpi) => figureOf(kpi, tickets, inPeriod, scope)),
    trends: [weeklyTickets(counted, period, asOf)],
    tickets: tickets.filter(isOfPeriod).map((ticket) => ticketRow(ticket, settings.privacy)),
  }
}

function byCreationAndId(a: Ticket, b: Ticket): number {
  return a.createdAt - b.createdAt || compare(a.record.id, b.record.id) || compare(a.path, b.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
