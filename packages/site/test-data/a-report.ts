import { weeksBetween } from '@triagebook/calendar'
import type { Figure, Report, TicketRow } from '@triagebook/metrics'

/** For tests: a figure of which a test names only what it is about. */
export function aFigure(differences: Partial<Figure> & Pick<Figure, 'id'>): Figure {
  return {
    title: 'A figure',
    value: 12,
    unit: 'tickets',
    n: 12,
    interval: null,
    cohort: 'tickets opened in the period',
    definition: 'How many there are. Clock: the opening.',
    numerator: 'How many there are',
    denominator: null,
    clock: 'the opening',
    left_out: {},
    ...differences,
  }
}

export function aTicketRow(differences: Partial<TicketRow> = {}): TicketRow {
  return {
    id: 'zendesk-eu-27815',
    title: 'Users sent back to the sign-in page',
    team: 'java',
    type: 'bug',
    priority: 'P2',
    status: 'open',
    created_at: '2026-03-26T10:56:07Z',
    path: 'tickets/2026/03/zendesk-eu-27815.md',
    ...differences,
  }
}

/** For tests: a report's list with these tickets, newest first, and no others. */
export function ticketList(...newest: readonly TicketRow[]): Report['tickets'] {
  return { count: newest.length, newest }
}

const HOUR = 3600
// Any numbers that make a lively line.
const OPENED = [8, 11, 9, 14, 7, 10, 12, 9, 13, 8, 6, 11, 10, 9, 15, 12, 8, 7, 10, 11, 13, 9, 12, 10, 8, 5]
const RESOLVED = [3, 7, 8, 11, 9, 8, 10, 11, 9, 10, 7, 9, 11, 8, 10, 13, 11, 8, 9, 10, 9, 12, 10, 11, 7, 4]

/** For tests: a report with one figure of each kind, half a year of weeks and a few tickets. */
export function aReport(differences: Partial<Report> = {}): Report {
  return {
    version: 1,
    as_of: '2026-03-26T10:56:07Z',
    period: { from: '2025-09-29', to: '2026-03-27' },
    unreadable: [],
    figures: [
      aFigure({ id: 'tickets-escalated', title: 'Tickets escalated', value: 112, n: 254 }),
      aFigure({
        id: 'time-to-resolution',
        title: 'Time to resolution, median',
        value: 52 * HOUR,
        unit: 'seconds',
        n: 254,
        interval: { low: 44 * HOUR, high: 63 * HOUR },
        note: 'Open tickets count as not yet resolved.',
        definition: 'From created to the last time it was resolved, in calendar time; Kaplan-Meier median.',
      }),
      aFigure({
        id: 'time-to-resolution-p90',
        title: 'Time to resolution, slowest tenth',
        value: null,
        unit: 'seconds',
        n: 254,
        note: 'Not reached: fewer than nine in ten are resolved.',
      }),
      aFigure({
        id: 'time-to-resolution-resolved-only',
        title: 'Time to resolution, resolved only',
        value: 31 * HOUR + 20 * 60,
        unit: 'seconds',
        n: 210,
        interval: { low: 27 * HOUR, high: 36 * HOUR },
        cohort: 'tickets opened in the period and resolved',
        parts: [
          { label: 'Mean', value: 71 * HOUR },
          { label: 'Median', value: 31 * HOUR + 20 * 60 },
          { label: 'Slowest tenth', value: 170 * HOUR },
        ],
      }),
      aFigure({
        id: 'closure-codes',
        title: 'Closure codes',
        value: 80,
        n: 80,
        cohort: 'Tickets closed in the period and still closed at the report',
        parts: [
          { label: 'Closed - Code Fix', value: 36, share: 0.45, interval: { low: 0.345, high: 0.559 } },
          { label: 'Closed - Docs Updated', value: 20, share: 0.25, interval: { low: 0.168, high: 0.355 } },
          {
            label: 'Closed - Knowledge Transfer',
            value: 16,
            share: 0.2,
            interval: { low: 0.127, high: 0.301 },
          },
          { label: 'Closed - Product Feedback', value: 8, share: 0.1, interval: { low: 0.052, high: 0.185 } },
          { label: 'Void', value: 3, outside: true },
        ],
      }),
      aFigure({
        id: 'bug-feature-ratio',
        title: 'Bugs vs. feature requests',
        value: 34 / 46,
        unit: 'share',
        n: 46,
        interval: { low: 0.597, high: 0.844 },
        cohort: 'Tickets triaged in the period and confirmed as a bug or a feature request',
        parts: [
          { label: 'Confirmed bugs', value: 34, unit: 'tickets' },
          { label: 'Confirmed feature requests', value: 12, unit: 'tickets' },
          { label: 'Unconfirmed', value: 18, unit: 'tickets', outside: true },
        ],
      }),
      aFigure({
        id: 'automation-rate',
        title: 'Automation rate',
        value: 111 / 181,
        unit: 'share',
        n: 181,
        interval: { low: 0.54, high: 0.681 },
        cohort: 'Tickets triaged in the period, but those still open within 7 days of it',
        left_out: { merged: 8, spam: 2 },
        parts: [
          {
            label: 'Decided by rules',
            value: 141,
            unit: 'tickets',
            share: 141 / 181,
            interval: { low: 0.713, high: 0.833 },
          },
          { label: 'Changed by a person', value: 30, unit: 'tickets', share: 30 / 181 },
          { label: 'Too young to tell', value: 6, unit: 'tickets', outside: true },
        ],
      }),
    ],
    trends: [
      {
        id: 'weekly-tickets',
        title: 'Tickets by week',
        unit: 'tickets',
        points: weeksBetween('2025-W40', '2026-W13').map((week, index) => ({
          week,
          values: { opened: OPENED[index] ?? 0, resolved: RESOLVED[index] ?? 0, open: 5 + index },
        })),
      },
    ],
    tickets: ticketList(
      aTicketRow(),
      aTicketRow({
        id: 'zendesk-eu-27702',
        title: 'Export to CSV stops after 10,000 rows',
        status: 'resolved',
        team: 'backend',
        created_at: '2026-03-20T08:00:00Z',
        resolved_at: '2026-03-22T12:00:00Z',
        seconds_to_resolution: 52 * HOUR,
        code: 'code-fix',
      }),
    ),
    ...differences,
  }
}
