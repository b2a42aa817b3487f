import type { Problem } from '@triagebook/record'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import type { Target } from '../read/target.ts'
import { type FieldValue, fieldValue } from './field-value.ts'
import type { Row } from './row.ts'
import { rowPart, rowPlace } from './row-place.ts'

/** The fields that one row fills; one without a value is not there. */
export type RowValues = ReadonlyMap<Target, FieldValue>

export type RowReading =
  | { readonly ok: true; readonly values: RowValues }
  /** `nativeId` where at least that could be read. */
  | { readonly ok: false; readonly nativeId: string | null; readonly problem: Problem }

/** Every ticket has these; when it was created, a group of events may tell otherwise. */
const NEEDED: readonly Target[] = ['source.native_id', 'source.status', 'source.created_at']

/** Reads all fields of a row, or says what first stands in the way. */
export function readRow(row: Row, mapping: Mapping): RowReading {
  const values = new Map<Target, FieldValue>()
  let first: Problem | null = null
  for (const [target, rule] of mapping.fields) {
    const result = fieldValue(target, rule, row, mapping)
    if (!result.ok) first ??= result.problems[0]
    else if (result.value !== null) values.set(target, result.value)
  }
  first ??= missing(row, values, mapping)
  return first === null
    ? { ok: true, values }
    : { ok: false, nativeId: values.get('source.native_id')?.text ?? null, problem: first }
}

function missing(row: Row, values: RowValues, { fields }: Mapping): Problem | null {
  const target = NEEDED.find((needed) => fields.has(needed) && !values.has(needed))
  const rule = target === undefined ? undefined : fields.get(target)
  if (target === undefined || rule === undefined) return null
  const column = rule.kind === 'column' ? rule.column : null
  return problem(
    'source/missing-value#field',
    { where: rowPart(column), field: target, skipped: row.skipped },
    rowPlace(row, column),
  )
}
