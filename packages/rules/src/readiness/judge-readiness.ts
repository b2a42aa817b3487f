import { recordSnapshot } from '../ticket/record-snapshot.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import type { Criterion, ReadinessRules } from './readiness-rules.ts'

/** A criterion that a ticket meets, and the evidence in words, never the ticket's. */
export interface ShownItem {
  readonly name: string
  readonly because: string
}

/** A criterion that a ticket does not meet: the sentence for the team, and the question to the customer. */
export interface MissingItem {
  readonly name: string
  readonly missing: string
  readonly ask: string
}

/** Whether a ticket shows what engineering needs, and why. `withheld`: its text is on the desk, so nothing is asked of it. */
export type Readiness = { readonly shown: readonly ShownItem[]; readonly withheld: boolean } & (
  | { readonly ready: true }
  | { readonly ready: false; readonly missing: readonly [MissingItem, ...MissingItem[]] }
)

/**
 * Judges a ticket as its record is now, by evidence. An override does not change the judgement: the evidence is still
 * missing.
 */
export function judgeReadiness(ticket: Ticket, { criteria }: ReadinessRules, now: Date): Readiness {
  if (ticket.record.source.withheld) return { ready: true, shown: [], withheld: true }
  const snapshot = recordSnapshot(ticket, now)
  const concerning = criteria.filter(({ concerns }) => concerns(snapshot).met)
  const judged = concerning.map((criterion) => ({ criterion, ...criterion.shows(snapshot) }))
  const shown = judged.flatMap(({ criterion: { name }, met, because }) => (met ? { name, because } : []))
  const [first, ...rest] = judged.flatMap(({ criterion, met }) => (met ? [] : missingItem(criterion)))
  return first === undefined
    ? { ready: true, shown, withheld: false }
    : { ready: false, missing: [first, ...rest], shown, withheld: false }
}

function missingItem({ name, missing, ask }: Criterion): MissingItem {
  return { name, missing, ask }
}
