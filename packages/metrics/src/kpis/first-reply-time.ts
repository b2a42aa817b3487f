import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM } from '../figure/minimum.ts'
import { outsidePart } from '../figure/parts.ts'
import { survivalMeasurement } from '../figure/survival-measurement.ts'
import { isOpen } from '../history/is-open.ts'
import { add } from '../tally/counts.ts'
import { addDuration, type Tally } from '../tally/tally.ts'

/** Before the connection of a ticket: some sources never say when support replied. */
const REPLIED = 'replied:'
const WAITING = 'waiting:'
const SILENT = 'silent:'
const NEGATIVE = 'negative:'

export const firstReplyTime: Kpi = {
  id: 'first-reply-time',
  title: 'Time to first reply, median',
  unit: 'seconds',
  cohort: 'Tickets opened in the period, without those that were resolved without an answer',
  numerator: 'The time by which half of the tickets have a first public answer of support, from opening on',
  denominator: null,
  remark:
    'Tickets that wait for an answer count as waiting at least until the report (Kaplan-Meier). Tickets that were resolved without an answer are shown separately.',
  clock: 'calendar time',
  minimum: MINIMUM.median,
  source: 'Fix rate, each clock',

  moment: ({ createdAt }) => createdAt,

  observe(tally, ticket) {
    const { connection } = ticket.record.source
    const time = (ticket.firstReplyAt ?? ticket.asOf) - ticket.createdAt
    if (time < 0) add(tally.counts, NEGATIVE + connection)
    else if (ticket.firstReplyAt !== null) addDuration(tally, REPLIED + connection, time)
    else if (isOpen(ticket)) addDuration(tally, WAITING + connection, time)
    else add(tally.counts, SILENT + connection)
  },

  finish(tally) {
    const telling = connectionsWithReplies(tally)
    const times = (kind: string) => telling.flatMap((name) => tally.durations.get(kind + name) ?? [])
    const count = (kind: string) =>
      telling.reduce((sum, name) => sum + (tally.counts.get(kind + name) ?? 0), 0)
    const ended = { label: 'Replied', times: times(REPLIED) }
    const running = { label: 'Waiting for a reply', times: times(WAITING) }
    const silent = count(SILENT)
    const negative = count(NEGATIVE)
    const untold = total(tally) - ended.times.length - running.times.length - silent - negative
    const { parts = [], ...measurement } = survivalMeasurement(
      {
        ended,
        running,
        notMeasured: [
          ...(untold > 0 ? [`Not measured: ${untold} from a source that tells of no reply.`] : []),
          ...(negative > 0 ? [`Not measured: ${negative} answered before they were opened.`] : []),
        ],
      },
      0.5,
      'median',
    )
    return { ...measurement, parts: [...parts, outsidePart('Resolved without a reply', silent)] }
  },
}

function connectionsWithReplies({ durations }: Tally): readonly string[] {
  return [...durations.keys()].flatMap((kind) =>
    kind.startsWith(REPLIED) ? [kind.slice(REPLIED.length)] : [],
  )
}

function total({ counts, durations }: Tally): number {
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...durations.values()].reduce((sum, times) => sum + times.length, counted)
}
