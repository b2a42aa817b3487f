import type { Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import type { DateReading } from '../date/read-date.ts'
import { shownCell } from './cell-text.ts'
import type { Row } from './row.ts'
import { rowPart, rowPlace, type ValueSource } from './row-place.ts'

type Unclear = Exclude<DateReading, { readonly kind: 'instant' }>

/** Why a time is not taken. What could be two moments, or none, is never guessed. */
export function badTime(
  field: string,
  source: ValueSource,
  text: string,
  row: Row,
  reading: Unclear,
): Problem {
  const at = rowPlace(row, source)
  const said = { where: rowPart(source), found: shownCell(text), field, skipped: row.skipped }
  switch (reading.kind) {
    case 'unreadable':
      return problem('source/unreadable-date', said, at)
    case 'two-ways': {
      const [first, second] = reading.ways
      return problem('source/date-two-ways', { ...said, first, second }, at)
    }
    case 'skipped':
      return problem('source/no-such-time', said, at)
    case 'twice':
      return problem('source/time-twice', said, at)
  }
}
