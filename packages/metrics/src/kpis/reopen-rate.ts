import { DAY_SECONDS } from '@triagebook/calendar/history'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { shareMeasurement } from '../figure/share-measurement.ts'
import { isOpen } from '../history/is-open.ts'
import { reopening } from '../history/reopening.ts'
import { add } from '../tally/counts.ts'
import { addDuration, countOf, durationsOf } from '../tally/tally.ts'

const WINDOWS = [7, 14, 30]

export const reopenRate: Kpi = {
  id: 'reopen-rate',
  title: 'Reopened tickets',
  unit: 'share',
  cohort: 'Tickets opened in the period that were resolved at least once by the report',
  numerator: 'Tickets that became open again after they were resolved, at least once',
  denominator: 'all tickets that were ever resolved',
  remark:
    'Where the status of the desk counts and its history shows no reopening, the desk’s own count does. Tickets that were resolved shortly before the report may still be reopened.',
  clock: 'calendar days from a resolution to the next reopening; of several, the fewest',
  minimum: MINIMUM.share,
  source: 'Rules for every KPI, Reopen',

  moment: (ticket) => (reopening(ticket) === null ? null : ticket.createdAt),

  observe(tally, ticket) {
    const { isReopened, after } = reopening(ticket) ?? { isReopened: false, after: null }
    if (!isReopened) add(tally.counts, 'never')
    else if (after === null) add(tally.counts, 'by-desk')
    else addDuration(tally, 'after', after)
    if (isReopened && isOpen(ticket)) add(tally.counts, 'open-again')
  },

  finish(tally) {
    const times = durationsOf(tally, 'after')
    const byDesk = countOf(tally, 'by-desk')
    const reopened = times.length + byDesk
    const n = reopened + countOf(tally, 'never')
    return {
      ...shareMeasurement(reopened, n),
      parts: [
        { label: 'Reopened', value: reopened, unit: 'tickets' },
        ...WINDOWS.map((days) => ({
          label: `Within ${days} days`,
          value: times.filter((time) => time <= days * DAY_SECONDS).length,
          unit: 'tickets' as const,
        })),
        { label: 'At a time that only the desk knows', value: byDesk, unit: 'tickets' },
        { label: 'Open again at the report', value: countOf(tally, 'open-again'), unit: 'tickets' },
      ],
      notes: minimumNote('share', n),
    }
  },
}
