import type { Problem } from '@triagebook/record'
import type { DateReading } from '../date/read-date.ts'
import { shownCell } from './cell-text.ts'
import type { Row } from './row.ts'
import { rowProblem } from './row-problem.ts'

type Unclear = Exclude<DateReading, { readonly kind: 'instant' }>

/** Why a time is not taken: what could be two moments, or none, is asked for. */
export function badTime(
  field: string,
  column: string | null,
  text: string,
  row: Row,
  result: Unclear,
): Problem {
  const what = `${column === null ? 'The row' : `The column \`${column}\``} has ${shownCell(text)} for \`${field}\``
  switch (result.kind) {
    case 'unreadable':
      return rowProblem(row, column, 'source/unreadable-date', {
        message: `${what}, which is not written as the mapping says, so ${row.leftOut} was left out.`,
        hint: 'Add its pattern to `dates` in the mapping, such as dd.MM.yyyy HH:mm; without `dates` a time is written 2026-03-26T10:56:07Z, with its zone.',
      })
    case 'two-ways':
      return rowProblem(row, column, 'source/date-two-ways', {
        message: `${what}, which the patterns of the mapping read in two ways (${result.ways.join(' and ')}), so ${row.leftOut} was left out.`,
        hint: 'Keep under `dates` only the pattern that this file uses.',
      })
    case 'skipped':
      return rowProblem(row, column, 'source/no-such-time', {
        message: `${what}, a time that no clock of that zone showed: it lies in the hour that summer time leaves out. So ${row.leftOut} was left out.`,
        hint: 'Check `time_zone` in the mapping: the file may be written in UTC or in another zone.',
      })
    case 'twice':
      return rowProblem(row, column, 'source/time-twice', {
        message: `${what}, a time that the clocks of that zone showed twice, in the night when summer time ended, so ${row.leftOut} was left out.`,
        hint: 'Say in the mapping which one is meant: `clock_set_back: earlier` or `clock_set_back: later`.',
      })
  }
}
