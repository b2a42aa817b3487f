import { missingToEscalate } from '@triagebook/decide'
import type { CommandName } from '@triagebook/decide/table'
import type { TicketRecord, Triage } from '@triagebook/record'

/** The commands that bring a ticket further as it is now, in the order in which a ticket goes. */
export function nextCommands(record: TicketRecord, isReady: boolean): readonly CommandName[] {
  const { triage } = record
  if (triage.status === 'resolved') return ['reopen', ...outcome(triage), 'note']
  return [
    ...undecided(triage),
    ...escalation(record, isReady),
    ...work(triage),
    ...outcome(triage),
    'close',
    'note',
  ]
}

function undecided({
  confirmed = 'unconfirmed',
  severity,
  team,
  support_owner,
}: Triage): readonly CommandName[] {
  return [
    ...(confirmed === 'unconfirmed' ? (['confirm'] as const) : []),
    ...(severity === undefined ? (['severity'] as const) : []),
    ...(team === undefined ? (['team'] as const) : []),
    ...(support_owner === undefined ? (['assign'] as const) : []),
  ]
}

function escalation(record: TicketRecord, isReady: boolean): readonly CommandName[] {
  const { escalated_at, readiness: waived } = record.triage
  const waive = isReady || waived !== undefined ? [] : (['waive'] as const)
  if (escalated_at !== undefined) return [...waive, 'de-escalate']
  if (missingToEscalate(record).length > 0) return []
  return waive.length > 0 ? waive : ['escalate']
}

function work({ status, next_step }: Triage): readonly CommandName[] {
  return [status === 'blocked' ? 'status' : 'blocked', next_step === undefined ? 'next' : 'done']
}

function outcome({ confirmed }: Triage): readonly CommandName[] {
  return confirmed === 'feature-request' ? ['outcome'] : []
}
