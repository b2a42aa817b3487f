import type { Missing, RuleVerdict, Verdict } from '@triagebook/approval'
import { consentsTo } from './consents-to.ts'
import { latest } from './latest.ts'
import { REVIEW_STEPS, type ReviewStep } from './review-step.ts'
import type { TimedCase } from './review-times.ts'
import { stepOfRule } from './step-of-rule.ts'

/** A step that waits for people, and since when. */
export interface WaitingStep {
  readonly step: ReviewStep
  readonly start: Date
  /** Who is to do it next; null where there is nobody. */
  readonly next: string | null
}

/**
 * The steps of a pull request that wait for people. A review starts with the last commit, since only then everything is
 * there to be read; the merge with the last approval. Nothing waits while it is a draft, while somebody requests changes,
 * and where something has to be fixed first.
 */
export function waitingSteps(verdict: Verdict, { policy, facts, times }: TimedCase): readonly WaitingStep[] {
  const { isDraft, opened, lastCommit, now, prefix } = times
  if (isDraft) return []
  const complete = latest([opened, lastCommit ?? opened])
  // A commit’s clock that runs ahead must not give more time.
  const start = new Date(Math.min(complete.getTime(), now.getTime()))
  if (verdict.state === 'approved') {
    const { login, isBot } = facts.author
    const approved = latest([start, ...verdict.rules.flatMap(consentsTo)])
    return [{ step: 'merge', start: approved, next: isBot ? null : login }]
  }
  const candidates = new Map<ReviewStep, readonly string[]>()
  for (const rule of policy.rules) {
    const found = verdict.rules.find(({ name }) => name === rule.name)
    if (found === undefined || !verdict.waitsFor.includes(rule.name)) continue
    const wanted = approvalsMissing(found)
    if (wanted.length === 0) continue
    const step = stepOfRule(rule, facts.changes, prefix)
    candidates.set(step, [...(candidates.get(step) ?? []), ...wanted.flatMap(({ candidates }) => candidates)])
  }
  return REVIEW_STEPS.flatMap((step) => {
    const people = candidates.get(step)
    if (people === undefined) return []
    const next = verdict.ask.find((login) => people.includes(login)) ?? null
    return [{ step, start, next }]
  })
}

function approvalsMissing(rule: RuleVerdict): readonly Extract<Missing, { readonly kind: 'approvals' }>[] {
  if (rule.state !== 'pending') return []
  return rule.missing.filter((missing) => missing.kind === 'approvals')
}
