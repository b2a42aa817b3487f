import type { Triage } from '@triagebook/record'
import type { Ask } from './agenda.ts'

/** What the meeting should settle for a ticket: never nothing. */
export function asksOf(triage: Triage): readonly Ask[] {
  const { confirmed, engineering_owner: owner, next_step: step } = triage
  const open: readonly Ask[] = [
    ...(confirmed === undefined || confirmed === 'unconfirmed' ? [{ kind: 'confirm' } as const] : []),
    ...(owner === undefined ? [{ kind: 'owner' } as const] : []),
  ]
  if (step) return [...open, { kind: 'step', text: step.text, who: step.who ?? null, due: step.due ?? null }]
  return open.length > 0 ? open : [{ kind: 'next-step' }]
}
