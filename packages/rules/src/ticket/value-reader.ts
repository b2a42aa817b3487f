import { commentValues, isCommentPath } from './comments.ts'
import { RULE_ORDER } from './fields.ts'
import type { Snapshot } from './snapshot.ts'

type RawReader = (snapshot: Snapshot) => unknown

const MISSING: readonly string[] = []

/**
 * Reads the values at these paths as NFC text: one for each member of a list, none if a field is missing. Called when the
 * rules are compiled; each ticket is read once for all conditions.
 */
export function readerOf(paths: readonly string[]): (snapshot: Snapshot) => readonly string[] {
  const key = paths.join(' ')
  const readers = paths.map(rawReaderOf)
  return (snapshot) => {
    const known = snapshot.values.get(key)
    if (known) return known
    const [first = MISSING, ...more] = readers.map((reader) => valuesOf(reader(snapshot)))
    const values = more.length === 0 ? first : first.concat(...more)
    snapshot.values.set(key, values)
    return values
  }
}

/** A withheld ticket has no texts: its title and body are fixed sentences. An empty body is missing. */
function rawReaderOf(path: string): RawReader {
  if (path === 'title') return ({ record }) => (record.source.withheld ? undefined : record.title)
  if (path === 'body')
    return ({ record, body }) => (record.source.withheld || body.trim() === '' ? undefined : body)
  if (isCommentPath(path)) return (snapshot) => commentValues(snapshot, path)
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

function valuesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf)
  if (typeof value === 'string') return [value.normalize('NFC')]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : MISSING
}
