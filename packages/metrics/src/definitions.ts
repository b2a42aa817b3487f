import type { Unit } from './report/report.ts'

/** What a figure means, in words that stand beside it wherever it is shown. */
export interface Definition {
  readonly title: string
  readonly unit: Unit
  /** Which tickets are counted. */
  readonly cohort: string
  /** What is counted out of what, in one or two plain sentences, then `Clock:` and what is measured against. */
  readonly definition: string
}

const RESOLUTION =
  'from opening to the last time the ticket became resolved (escalated: by its triage status; all others: solved or closed on the desk)'

/** Every figure by id. The ids are permanent: `figures.json` and what reads it rely on them. */
export const DEFINITIONS = {
  'tickets-escalated': {
    title: 'Tickets escalated',
    unit: 'tickets',
    cohort: 'Tickets escalated for the first time in the period',
    definition:
      'How many tickets were escalated for the first time; the rate divides them by the tickets opened in the same period. Clock: the moment of escalation.',
  },
  'time-to-resolution': {
    title: 'Time to resolution, median',
    unit: 'seconds',
    cohort: 'Tickets opened in the period, followed until the report',
    definition: `The time by which half of the tickets are resolved, ${RESOLUTION}. Open tickets count as lasting at least until the report (Kaplan-Meier). Clock: calendar time.`,
  },
  'time-to-resolution-p90': {
    title: 'Time to resolution, nine out of ten',
    unit: 'seconds',
    cohort: 'Tickets opened in the period, followed until the report',
    definition: `The time by which 90 % of the tickets are resolved, ${RESOLUTION}. Open tickets count as lasting at least until the report (Kaplan-Meier). Clock: calendar time.`,
  },
  'time-to-resolution-resolved-only': {
    title: 'Time to resolution, resolved only',
    unit: 'seconds',
    cohort: 'Tickets opened in the period that are resolved at the report',
    definition: `The median time ${RESOLUTION}, of resolved tickets alone. It leaves out the tickets that are still open, so it reads too short while there are any. Clock: calendar time.`,
  },
  'closure-codes': {
    title: 'Closure codes',
    unit: 'tickets',
    cohort: 'Tickets closed in the period and still closed at the report',
    definition:
      'How many closed tickets carry each closure code, out of all closed tickets, those without a code among them. Void tickets stand beside them. Clock: the last time the ticket became resolved.',
  },
  'bug-feature-ratio': {
    title: 'Bugs vs. feature requests',
    unit: 'share',
    cohort: 'Tickets triaged in the period and confirmed as a bug or a feature request',
    definition:
      'Confirmed bugs out of confirmed bugs and confirmed feature requests; what is not confirmed stands beside them. Clock: the first moment at which type, severity, priority and an owner were all set, or where that never came, the confirmation.',
  },
  'automation-rate': {
    title: 'Automation rate',
    unit: 'share',
    cohort:
      'Tickets triaged in the period, without those that are open and were triaged less than 7 days before the report',
    definition:
      'Tickets whose type, severity, priority and owner (team or engineer) were all set by rules and not changed by a person in the next 7 days, or until they were closed if that came first, out of all triaged tickets. Clock: the first moment at which all four were set.',
  },
} as const satisfies Readonly<Record<string, Definition>>

export type FigureId = keyof typeof DEFINITIONS
