import { RULE_ORDER } from './fields.ts'
import type { Snapshot } from './snapshot.ts'
import { type TicketValue, ticketValue } from './ticket-value.ts'

type ValueReader = (snapshot: Snapshot) => unknown

/** Reads the values at these paths, once for each ticket. Called when the rules are compiled. */
export function readerOf(paths: readonly string[]): (snapshot: Snapshot) => readonly TicketValue[] {
  const key = paths.join(' ')
  const readers = paths.map(rawReaderOf)
  return (snapshot) => {
    const known = snapshot.values.get(key)
    if (known) return known
    const values = readers
      .flatMap((reader) => reader(snapshot))
      .filter(isValue)
      .map(ticketValue)
    snapshot.values.set(key, values)
    return values
  }
}

/** A withheld ticket has no texts: its title and body are fixed sentences. An empty body is missing. */
function rawReaderOf(path: string): ValueReader {
  if (path === 'title') return ({ record }) => (record.source.withheld ? undefined : record.title)
  if (path === 'body')
    return ({ record, body }) => (record.source.withheld || body.trim() === '' ? undefined : body)
  const decided = (['confirmed', ...RULE_ORDER] as const).find((name) => path === `triage.${name}`)
  if (decided) return ({ decided: values }) => values.get(decided)
  const keys = path.split('.')
  return ({ record }) => keys.reduce<unknown>(step, record)
}

function step(block: unknown, key: string): unknown {
  return isBlock(block) && Object.hasOwn(block, key) ? block[key] : undefined
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isValue(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
