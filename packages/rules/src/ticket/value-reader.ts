import { RULE_ORDER } from './fields.ts'
import type { Snapshot } from './snapshot.ts'

/** A single value; a list has one for each member. */
export type Value = string | number | boolean

/** The field's values; none if it is missing. */
export type ValueReader = (snapshot: Snapshot) => readonly Value[]

/** Reads a field by its path, which is resolved here: once, when the rules are compiled. */
export function readerOf(path: string): ValueReader {
  if (path === 'title' || path === 'body') return (snapshot) => valuesOf(snapshot[path])
  const decided = (['confirmed', ...RULE_ORDER] as const).find((name) => path === `triage.${name}`)
  if (decided) return ({ decided: values }) => valuesOf(values.get(decided))
  const keys = path.split('.')
  return ({ record }) => valuesOf(keys.reduce<unknown>(step, record))
}

function step(block: unknown, key: string): unknown {
  return isBlock(block) && Object.hasOwn(block, key) ? block[key] : undefined
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function valuesOf(value: unknown): readonly Value[] {
  if (Array.isArray(value)) return value.filter(isValue)
  return isValue(value) ? [value] : []
}

function isValue(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
