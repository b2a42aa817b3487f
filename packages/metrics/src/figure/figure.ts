import { omitUndefined } from '@triagebook/record'
import { DEFINITIONS } from '../definitions.ts'
import type { Seconds } from '../history/seconds.ts'
import type { Ticket } from '../history/ticket.ts'
import type { Figure } from '../report/report.ts'
import type { Kpi, Scope } from './kpi.ts'
import { leftOutNote } from './left-out-note.ts'

/** One figure of all tickets that the report knows, with its words from `DEFINITIONS`. */
export function figureOf(
  kpi: Kpi,
  tickets: readonly Ticket[],
  inPeriod: (at: Seconds | null) => boolean,
  scope: Scope,
): Figure {
  const cohort = tickets.filter((ticket) => inPeriod(kpi.moment(ticket)))
  const { notes = [], ...measurement } = kpi.measure(
    cohort.filter(({ leftOut }) => leftOut === null),
    scope,
  )
  const { title, unit, cohort: words, definition } = DEFINITIONS[kpi.id]
  const note = [...notes, ...leftOutNote(cohort)].join(' ')
  return omitUndefined<Figure>({
    id: kpi.id,
    title,
    value: measurement.value,
    unit,
    n: measurement.n,
    interval: measurement.interval,
    cohort: words,
    definition,
    note: note === '' ? undefined : note,
    parts: measurement.parts,
  })
}
