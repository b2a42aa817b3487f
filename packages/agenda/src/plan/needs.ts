import type { Triage } from '@triagebook/record'
import type { Need } from '../model/agenda.ts'

/** What the meeting should decide for a ticket, or its next step where there is one. Never empty. */
export function needsOf(triage: Triage): readonly Need[] {
  const { confirmed, engineering_owner: owner, next_step: step } = triage
  const missing: readonly Need[] = [
    ...(confirmed === undefined || confirmed === 'unconfirmed' ? [{ kind: 'confirm' } as const] : []),
    ...(owner === undefined ? [{ kind: 'owner' } as const] : []),
  ]
  if (step)
    return [...missing, { kind: 'step', text: step.text, who: step.who ?? null, due: step.due ?? null }]
  return missing.length > 0 ? missing : [{ kind: 'next-step' }]
}
