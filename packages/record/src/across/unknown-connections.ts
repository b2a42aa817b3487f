import type { Finding } from '../check/finding.ts'
import type { Settings } from '../formats/settings.ts'
import { suggestion } from '../problem/suggest.ts'
import type { FileFinding } from './file-finding.ts'
import { problem } from './problems.ts'
import type { RecordFacts } from './record-facts.ts'

/** Connections that triagebook.yml does not name: each once, at the first of its records. */
export function unknownConnections(
  facts: readonly RecordFacts[],
  settings: Settings,
): readonly FileFinding[] {
  const known = Object.keys(settings.connections)
  const isUnknown = ({ connection }: RecordFacts) => connection !== 'manual' && !known.includes(connection)
  const groups = Map.groupBy(facts.filter(isUnknown), ({ connection }) => connection)
  return [...groups].flatMap(([connection, [first, ...others]]) =>
    first ? [{ path: first.path, finding: unknown(connection, 1 + others.length, known) }] : [],
  )
}

function unknown(connection: string, tickets: number, known: readonly string[]): Finding {
  const which = tickets === 1 ? 'this ticket' : `its ${tickets} tickets, of which this is the first`
  const values = { connection, tickets: which }
  const found =
    known.length > 0
      ? problem('record/unknown-connection#near', { ...values, suggestion: suggestion(connection, known) })
      : problem('record/unknown-connection#none', values)
  return { ...found, path: ['source', 'connection'] }
}
