import type { DecidedField, DecidedValue, TicketRecord } from '@triagebook/record'
import { RULE_ORDER } from './fields.ts'

/** A record with the text that stands beside it in its file. */
export interface Ticket {
  readonly record: TicketRecord
  readonly body: string
}

/** What the rules of one field see: all of them the same, so that their order cannot matter. */
export interface Snapshot {
  readonly record: TicketRecord
  /** Absent where the ticket is withheld: our own fixed sentence says nothing about it. */
  readonly title: string | undefined
  readonly body: string | undefined
  /** The fields that this run has decided so far, and `confirmed`. */
  readonly decided: ReadonlyMap<DecidedField, DecidedValue>
}

/** A single value; a list gives one value a member. */
export type Value = string | number | boolean

/** Gives the field's values; none where it is missing. */
export type Reader = (snapshot: Snapshot) => readonly Value[]

/** Looks at a ticket before anything is decided. */
export function lookAt({ record, body }: Ticket): Snapshot {
  const withheld = record.source.withheld === true
  return {
    record,
    title: withheld ? undefined : record.title,
    body: withheld || body.trim() === '' ? undefined : body,
    decided: new Map([['confirmed', record.triage.confirmed ?? 'unconfirmed']]),
  }
}

/** The snapshot that the rules of the next field see. */
export function withDecided(
  snapshot: Snapshot,
  field: DecidedField,
  value: DecidedValue | undefined,
): Snapshot {
  return value === undefined
    ? snapshot
    : { ...snapshot, decided: new Map(snapshot.decided).set(field, value) }
}

/** Finds the way to a readable field once, when the rules are compiled. */
export function readerOf(path: string): Reader {
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
