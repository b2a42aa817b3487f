import { omitUndefined } from '@triagebook/record'
import type { Figure } from '../report/report.ts'
import type { Cohort } from './cohort.ts'
import { definitionText } from './definition.ts'
import type { Kpi, Scope } from './kpi.ts'
import { leftOutNote } from './left-out-note.ts'

/** The figure of a cohort, with the words of its definition. */
export function figureOf(kpi: Kpi, { tally, leftOut }: Cohort, scope: Scope): Figure {
  const { notes = [], ...measurement } = kpi.finish(tally, scope)
  const note = [...notes, ...leftOutNote(leftOut)].join(' ')
  return omitUndefined<Figure>({
    id: kpi.id,
    title: kpi.title,
    value: measurement.value,
    unit: kpi.unit,
    n: measurement.n,
    interval: measurement.interval,
    cohort: kpi.cohort,
    definition: definitionText(kpi),
    note: note === '' ? undefined : note,
    parts: measurement.parts,
  })
}
