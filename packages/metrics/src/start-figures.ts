import { type Day, localDays } from '@triagebook/calendar'
import { type Seconds, secondsOf } from '@triagebook/calendar/history'
import { instant, type TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type CohortsByDay, cohortIn, mergeCohorts, observeTicket } from './figure/cohort.ts'
import { figureOf } from './figure/figure.ts'
import { readTicket, type Ticket } from './history/ticket.ts'
import { KPIS } from './registry.ts'
import { mergeNewest, type NewestTickets, observeNewest, startNewest } from './report/newest-tickets.ts'
import { type AskedPeriod, periodOf } from './report/period.ts'
import type { Report } from './report/report.ts'
import { ticketRow } from './report/ticket-row.ts'
import {
  mergeWeekly,
  observeWeekly,
  openedIn,
  startWeeklyTickets,
  type WeeklyTickets,
  weeklyTrend,
} from './report/weekly-tickets.ts'
import { entryOf } from './tally/entry-of.ts'

export interface FiguresOptions extends AskedPeriod {
  /** The moment of the report: what happened later is not known to it. */
  readonly asOf: Date
}

/** What is kept of all tickets: numbers by day, and the newest rows. Plain data, which a worker can hand over. */
export interface FiguresState {
  /** The day on which the oldest ticket was opened. */
  firstDay: Day | null
  /** By the KPI's id. */
  readonly cohorts: Map<string, CohortsByDay>
  readonly weekly: WeeklyTickets
  readonly newest: NewestTickets
  /** The paths of the records that could not be read. */
  readonly unreadable: string[]
}

/** The figures of a book, or of a part of one. Parts add up to the figures of the whole, in whatever order. */
export interface Figures {
  readonly state: FiguresState
  observe(file: { readonly record: TicketRecord; readonly path: string }): void
  /** A record that is in no figure because it could not be read. */
  observeUnreadable(path: string): void
  /** Adds what another part observed; it has to be started with the same settings and options. */
  merge(other: Pick<Figures, 'state'>): void
  finish(): Report
}

export function startFigures(
  settings: Pick<Settings, 'time_zone' | 'vocabulary' | 'privacy'>,
  options: FiguresOptions,
): Figures {
  const asOf = secondsOf(options.asOf)
  const localDayOf = localDays(settings.time_zone)
  const dayOf = (at: Seconds) => localDayOf(new Date(at * 1000))
  const state: FiguresState = {
    firstDay: null,
    cohorts: new Map(),
    weekly: startWeeklyTickets(),
    newest: startNewest(),
    unreadable: [],
  }
  const cohortsOf = (id: string): CohortsByDay => entryOf(state.cohorts, id, () => new Map())
  return {
    state,
    observe(file) {
      const ticket = readTicket(file, asOf)
      if (ticket.createdAt > asOf) return
      state.firstDay = earliest(state.firstDay, dayOf(ticket.createdAt))
      for (const kpi of KPIS) observeTicket(cohortsOf(kpi.id), kpi, ticket, dayOf)
      if (ticket.leftOut === null) observeWeekly(state.weekly, ticket, dayOf)
      if (wasThere(ticket, options, dayOf)) observeNewest(state.newest, ticketRow(ticket, settings.privacy))
    },
    observeUnreadable(path) {
      state.unreadable.push(path)
    },
    merge({ state: other }) {
      state.firstDay = earliest(state.firstDay, other.firstDay)
      for (const [id, cohorts] of other.cohorts) mergeCohorts(cohortsOf(id), cohorts)
      mergeWeekly(state.weekly, other.weekly)
      mergeNewest(state.newest, other.newest)
      state.unreadable.push(...other.unreadable)
    },
    finish() {
      const reportDay = dayOf(asOf)
      const period = periodOf(options, state.firstDay, reportDay)
      const scope = { opened: openedIn(state.weekly, period), vocabulary: settings.vocabulary }
      return {
        version: 1,
        as_of: instant(options.asOf),
        period,
        unreadable: state.unreadable.toSorted(),
        figures: KPIS.map((kpi) =>
          figureOf(kpi, cohortIn(cohortsOf(kpi.id), kpi.isSnapshot ? null : period), scope),
        ),
        trends: [weeklyTrend(state.weekly, period, reportDay)],
        tickets: { count: state.newest.count, newest: [...state.newest.rows] },
      }
    },
  }
}

function earliest(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Opened or still open in the period. Without an asked first day, no ticket is older than the period. */
function wasThere(
  { createdAt, resolution: { resolvedAt } }: Ticket,
  { from, to }: AskedPeriod,
  dayOf: (at: Seconds) => Day,
): boolean {
  const isSoonEnough = to === undefined || dayOf(createdAt) < to
  const isLateEnough =
    from === undefined || resolvedAt === null || dayOf(Math.max(createdAt, resolvedAt)) >= from
  return isSoonEnough && isLateEnough
}
