import type { TicketRecord } from '@triagebook/record'
import { ruleName } from '@triagebook/record'
import { isJudgedByPeople, isReviewed } from '../backtest/peoples-value.ts'
import { type Share, shareOf } from '../backtest/share.ts'
import type { FieldOpinion } from '../decide/evaluate-fields.ts'

/** What has become of a rule in the tickets of a book. */
export interface RuleUse {
  readonly rule: string
  /** Values that stand in records by this rule. */
  readonly inForce: number
  /** Decisions of the rule that people changed, of those that people looked at. */
  readonly overridden: Share
  /** Tickets for which the rule holds now. */
  readonly matches: number
}

/** Counts what becomes of rules, ticket by ticket; memory does not grow with the tickets. */
export interface ScoreTally {
  readonly add: (record: TicketRecord, opinions: readonly FieldOpinion[]) => void
  /** Of each rule that a ticket knows of, by name. */
  readonly uses: () => ReadonlyMap<string, RuleUse>
}

interface Count {
  inForce: number
  seen: number
  overridden: number
  matches: number
}

export function tallyScores(): ScoreTally {
  const counts = new Map<string, Count>()
  const of = (rule: string): Count => {
    const known = counts.get(rule) ?? { inForce: 0, seen: 0, overridden: 0, matches: 0 }
    counts.set(rule, known)
    return known
  }
  return {
    add: (record, opinions) => {
      const wasSeen = isReviewed(record)
      for (const { verdict, outcome } of opinions) {
        for (const { rules } of outcome.candidates) for (const { name } of rules) of(name).matches++
        addDecision(record, { field: verdict.field, wasSeen, of })
      }
    },
    uses: () =>
      new Map(
        [...counts].map(([rule, { inForce, seen, overridden, matches }]) => [
          rule,
          { rule, inForce, overridden: shareOf(overridden, seen), matches },
        ]),
      ),
  }
}

interface Decision {
  readonly field: FieldOpinion['verdict']['field']
  /** A person confirmed or closed the ticket. */
  readonly wasSeen: boolean
  readonly of: (rule: string) => Count
}

function addDecision({ triage }: TicketRecord, { field, wasSeen, of }: Decision): void {
  const line = triage.decided?.[field]
  if (line === undefined) return
  const isJudged = isJudgedByPeople(field)
  const rule = ruleName(line.by)
  if (rule !== undefined && line.value === triage[field]) {
    of(rule).inForce++
    if (wasSeen && isJudged) of(rule).seen++
  }
  const overruled = line.disagreement && ruleName(line.disagreement.by)
  if (overruled !== undefined && isJudged && line.disagreement?.value !== triage[field]) {
    of(overruled).seen++
    of(overruled).overridden++
  }
}
