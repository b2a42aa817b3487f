import type { Triage } from '@triagebook/record'

interface Tags {
  /** On the ticket at the last import; none on a new one. */
  readonly before: readonly string[]
  readonly now: readonly string[]
  /** Those that propose an escalation. */
  readonly escalation: readonly string[]
}

/** Proposes an escalation once: when such a tag first appears on a ticket that nobody has escalated. */
export function withEscalationProposal(triage: Triage, { before, now, escalation }: Tags): Triage {
  const isNew = escalation.some((tag) => now.includes(tag) && !before.includes(tag))
  const { review = [], escalated_at } = triage
  if (!isNew || escalated_at !== undefined || review.includes('escalation-proposed')) return triage
  return { ...triage, review: [...review, 'escalation-proposed'] }
}
