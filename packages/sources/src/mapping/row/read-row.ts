import type { Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'
import type { Mapping } from '../read/mapping.ts'
import type { Target } from '../read/target.ts'
import { type FieldValue, fieldValue } from './field-value.ts'
import type { Row, RowRefusal } from './row.ts'
import { rowPart, rowPlace } from './row-place.ts'

/** The fields that one row fills, without those that have no value. */
export type RowValues = ReadonlyMap<Target, FieldValue>

/** Every ticket has these; for a group of events the mapping may leave out the time of creation. */
const REQUIRED: readonly Target[] = ['source.native_id', 'source.status', 'source.created_at']

/** Reads all fields of a row, or gives the first reason why it cannot be read. */
export function readRow(row: Row, mapping: Mapping): RowValues | RowRefusal {
  const values = new Map<Target, FieldValue>()
  let first: Problem | null = null
  for (const [target, rule] of mapping.fields) {
    const result = fieldValue(target, rule, row, mapping)
    if (!result.ok) first ??= result.problems[0]
    else if (result.value !== null) values.set(target, result.value)
  }
  first ??= missing(row, values, mapping)
  return first === null ? values : { nativeId: values.get('source.native_id')?.text ?? null, problem: first }
}

function missing(row: Row, values: RowValues, { fields }: Mapping): Problem | null {
  const target = REQUIRED.find((required) => fields.has(required) && !values.has(required))
  const rule = target === undefined ? undefined : fields.get(target)
  if (target === undefined || rule === undefined) return null
  return problem(
    'source/missing-value#field',
    { where: rowPart(rule), field: target, skipped: row.skipped },
    rowPlace(row, rule),
  )
}
