import { FIELDS_WITH_EVENTS } from '../record/decided-fields.ts'
import type { Path } from '../schema/path.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/**
 * A field has the value of its last event. A person's edit has neither a decision nor an event until the next run signs
 * it, so a triage field is only compared where it agrees with its decision.
 */
export function historyFindings(record: TicketRecord): readonly Finding[] {
  const { source, triage, history = [] } = record
  const last = new Map(history.map((event) => [event.field, event]))
  return [
    ...disagreement(['source', 'status'], source.status, last.get('source.status')),
    ...FIELDS_WITH_EVENTS.flatMap((field) => {
      const decision = triage.decided?.[field]
      const isSigned = decision !== undefined && decision.value === triage[field]
      return isSigned ? disagreement(['triage', field], triage[field], last.get(`triage.${field}`)) : []
    }),
  ]
}

function disagreement(
  path: Path,
  value: string | boolean | undefined,
  last: HistoryEvent | undefined,
): readonly Finding[] {
  if (last === undefined || last.to === String(value)) return []
  const values = { field: path.join('.'), value: String(value), last: last.to ?? 'nothing' }
  return [{ ...problem('record/history-disagrees', values), path }]
}
