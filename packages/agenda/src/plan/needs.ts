import { daysBetween } from '@triagebook/calendar'
import type { Day, TicketRecord } from '@triagebook/record'
import type { Need } from '../model/agenda.ts'

/** What the meeting should decide for a ticket, or its next step where there is one. Never empty. */
export function needsOf(record: TicketRecord, day: Day): readonly Need[] {
  const { confirmed, engineering_owner: owner, next_step: step } = record.triage
  const isSolved = isSolvedOnDesk(record)
  const missing: readonly Need[] = [
    ...(isSolved
      ? [{ kind: 'closure-code', proposed: record.resolution?.proposed?.code ?? null } as const]
      : []),
    ...(confirmed === undefined || confirmed === 'unconfirmed' ? [{ kind: 'confirm' } as const] : []),
    ...(owner === undefined && !isSolved ? [{ kind: 'owner' } as const] : []),
  ]
  if (step) {
    const due = step.due ?? null
    const overdueDays = due === null || due > day ? null : daysBetween(due, day)
    return [...missing, { kind: 'step', text: step.text, who: step.who ?? null, due, overdueDays }]
  }
  return missing.length > 0 ? missing : [{ kind: 'next-step' }]
}

/** The desk is done with it, and nobody has closed it here yet. */
export function isSolvedOnDesk({ source, triage }: TicketRecord): boolean {
  return (source.status === 'solved' || source.status === 'closed') && triage.status !== 'resolved'
}
