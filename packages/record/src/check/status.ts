import { asWarning } from '../problem/problem-catalogue.ts'
import { listed } from '../problem/suggest.ts'
import { isPerson } from '../record/actor.ts'
import { isSetByPerson, lastEvent } from '../record/decided-fields.ts'
import type { HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

/** The status changes that people may make. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  open: ['in-progress', 'blocked', 'resolved'],
  'in-progress': ['open', 'blocked', 'resolved'],
  blocked: ['open', 'in-progress', 'resolved'],
  resolved: ['open'],
}

/** The status changes as people may change it, and only a blocked ticket says what it waits for. */
export function statusFindings(record: TicketRecord): readonly Finding[] {
  return [...blockedFindings(record), ...moveFindings(record)]
}

function blockedFindings(record: TicketRecord): readonly Finding[] {
  const { status, blocked } = record.triage
  if (status === 'blocked' && blocked === undefined) {
    const found = problem('record/blocked-without-reason', {})
    // What a rule derives must not make a record invalid.
    return [{ ...(isSetByPerson(record, 'status') ? found : asWarning(found)), path: ['triage', 'status'] }]
  }
  if (status === 'blocked' || blocked === undefined) return []
  return [{ ...problem('record/blocked-left-behind', { status }), path: ['triage', 'blocked'] }]
}

function moveFindings(record: TicketRecord): readonly Finding[] {
  const { history = [], triage } = record
  const past = history.flatMap(({ field, by, from, to }, index) =>
    field === 'triage.status' && isPerson(by) ? illegalMove(from, to, ['history', index]) : [],
  )
  // A person's edit has no event until the next run signs it.
  const last = lastEvent(record, 'status')
  const edited = isSetByPerson(record, 'status') && last?.to !== undefined && last.to !== triage.status
  return edited ? [...past, ...illegalMove(last.to, triage.status, ['triage', 'status'])] : past
}

function illegalMove(
  from: HistoryEvent['from'],
  to: HistoryEvent['to'],
  path: Finding['path'],
): readonly Finding[] {
  const allowed = MOVES[from ?? '']
  if (!allowed || to === undefined || to === from || allowed.includes(to)) return []
  return [{ ...problem('record/illegal-move', { from: from ?? '', to, allowed: listed(allowed) }), path }]
}
