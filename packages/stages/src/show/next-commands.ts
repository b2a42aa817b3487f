import { missingToEscalate } from '@triagebook/decide'
import type { CommandName } from '@triagebook/decide/table'
import type { TicketRecord, Triage } from '@triagebook/record'

/** The commands that bring a ticket further as it is now, in the order in which a ticket goes. */
export function nextCommands(record: TicketRecord): readonly CommandName[] {
  const { triage } = record
  if (triage.status === 'resolved') return ['reopen', ...outcome(triage), 'note']
  return [...undecided(triage), ...escalation(record), ...work(triage), ...outcome(triage), 'close', 'note']
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

function escalation(record: TicketRecord): readonly CommandName[] {
  if (record.triage.escalated_at !== undefined) return ['de-escalate']
  return missingToEscalate(record).length === 0 ? ['escalate'] : []
}

function work({ status, next_step }: Triage): readonly CommandName[] {
  return [status === 'blocked' ? 'status' : 'blocked', next_step === undefined ? 'next' : 'done']
}

function outcome({ confirmed }: Triage): readonly CommandName[] {
  return confirmed === 'feature-request' ? ['outcome'] : []
}
