import { shown } from '../../kit/json-object.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import { type Row, type RowRefusal, rowOf } from './row.ts'

/** The rows in a raw page: one, or a list of them. An entry that is not a row is refused. */
export function rowsIn(raw: RawPage, mapping: Mapping): readonly (Row | RowRefusal)[] {
  const entries: readonly unknown[] = Array.isArray(raw.json) ? raw.json : [raw.json]
  return entries.map(
    (json) =>
      rowOf(json, raw, mapping) ?? {
        nativeId: null,
        problem: problem('source/not-a-row', { found: kindOf(json) }, raw.at),
      },
  )
}

/** A text can be a customer's words, so it is not shown. */
function kindOf(json: unknown): string {
  return typeof json === 'string' ? 'text' : shown(json)
}
