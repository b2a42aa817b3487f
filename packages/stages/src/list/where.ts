import { RECORD_FIELDS, type TicketRecord } from '@triagebook/record'
import { err, listed, nearest, ok, type Result } from '@triagebook/record/problem'
import { problem } from './problems.ts'

/** One field of a record and the value that it has to have; an empty one for no value at all. */
export interface FieldCondition {
  readonly path: string
  readonly value: string
}

/** Reads `triage.component=auth`. The last part of a field's name is enough where no other field has it, or triage has. */
export function readWhere(written: string): Result<FieldCondition> {
  const at = written.indexOf('=')
  if (at < 0) return err(problem('list/not-a-condition', { written }))
  const field = written.slice(0, at).trim()
  const value = written.slice(at + 1).trim()
  const whole = [field, `triage.${field}`].find((known) => RECORD_FIELDS.includes(known))
  if (whole !== undefined) return ok({ path: whole, value })
  const [path, ...others] = RECORD_FIELDS.filter((known) => isMeant(known, field))
  if (path === undefined) return err(unknown(field))
  return others.length === 0
    ? ok({ path, value })
    : err(problem('list/unclear-field', { field, candidates: listed([path, ...others]) }))
}

/** Who decided a field, and each event, are there by their whole names only: `by` would mean all of them. */
function isMeant(known: string, field: string): boolean {
  return known.endsWith(`.${field}`) && !/^(?:triage\.decided|history)\./.test(known)
}

function unknown(field: string) {
  const meant = nearest(field, RECORD_FIELDS) ?? nearestByEnd(field)
  return meant === null
    ? problem('list/unknown-field#far', { field })
    : problem('list/unknown-field#near', { field, meant })
}

function nearestByEnd(field: string): string | null {
  const end = field.slice(field.lastIndexOf('.') + 1)
  const meant = nearest(end, RECORD_FIELDS.map(endOf))
  return RECORD_FIELDS.find((known) => endOf(known) === meant) ?? null
}

function endOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** Whether the field has the value, in capital letters or not; of a list one item is enough. */
export function hasValue(record: TicketRecord, { path, value }: FieldCondition): boolean {
  const found = valuesAt(record, path.split('.'))
  if (value === '') return found.length === 0
  return found.some((one) => one.toLowerCase() === value.toLowerCase())
}

function valuesAt(data: unknown, path: readonly string[]): readonly string[] {
  if (data === undefined) return []
  if (Array.isArray(data)) return data.flatMap((item) => valuesAt(item, path))
  const [key, ...rest] = path
  if (key === undefined) return [String(data)]
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? valuesAt(Reflect.get(data, key), rest)
    : []
}
