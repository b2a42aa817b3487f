import { omitUndefined } from '@triagebook/record'
import { LEFT_OUT } from '../history/left-out.ts'
import type { Figure } from '../report/report.ts'
import type { Counts } from '../tally/counts.ts'
import type { Cohort } from './cohort.ts'
import { definitionText } from './definition.ts'
import type { Kpi, Scope } from './kpi.ts'

/** The figure of a cohort, with the words of its definition. */
export function figureOf(kpi: Kpi, { tally, leftOut }: Cohort, scope: Scope): Figure {
  const { notes = [], ...measurement } = kpi.finish(tally, scope)
  return omitUndefined<Figure>({
    id: kpi.id,
    title: kpi.title,
    value: measurement.value,
    unit: kpi.unit,
    n: measurement.n,
    interval: measurement.interval,
    cohort: kpi.cohort,
    definition: definitionText(kpi),
    numerator: kpi.numerator,
    denominator: kpi.denominator,
    remark: kpi.remark,
    clock: kpi.clock,
    left_out: inOrder(leftOut),
    note: notes.length === 0 ? undefined : notes.join(' '),
    parts: measurement.parts,
  })
}

function inOrder(leftOut: Counts): Figure['left_out'] {
  return Object.fromEntries(
    LEFT_OUT.flatMap((reason) => (leftOut.has(reason) ? [[reason, leftOut.get(reason)]] : [])),
  )
}
