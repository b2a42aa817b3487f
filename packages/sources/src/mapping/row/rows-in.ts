import { shown } from '../../kit/json-object.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import { cellText } from './cell-text.ts'
import { type Row, type RowRefusal, rowOf } from './row.ts'
import type { RowTally } from './row-tally.ts'

/** The rows in a raw page, one or a list of them, without those that the mapping leaves out. An entry that is not a row is refused. */
export function rowsIn(raw: RawPage, mapping: Mapping, tally?: RowTally): readonly (Row | RowRefusal)[] {
  const entries: readonly unknown[] = Array.isArray(raw.json) ? raw.json : [raw.json]
  return entries.flatMap((json) => {
    const row = rowOf(json, raw, mapping)
    const skippedBy = row === null ? null : skippingRule(row, mapping)
    tally?.add(skippedBy)
    if (skippedBy !== null) return []
    return [row ?? { nativeId: null, problem: problem('source/not-a-row', { found: kindOf(json) }, raw.at) }]
  })
}

/** The label of the first rule that leaves a row out; null where none does. */
function skippingRule(row: Row, { skip, nulls }: Mapping): string | null {
  const rule = skip.find(({ column, holds }) => {
    const cell = row.cell(column)
    const parts: readonly unknown[] = Array.isArray(cell) ? cell : [cell]
    // A list or an object is a value, whatever is in it.
    return holds(
      parts.flatMap((part) => (cellText(part, nulls) === undefined ? '' : (cellText(part, nulls) ?? []))),
    )
  })
  return rule?.label ?? null
}

/** A text can be a customer's words, so it is not shown. */
function kindOf(json: unknown): string {
  return typeof json === 'string' ? 'text' : shown(json)
}
