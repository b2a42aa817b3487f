import type { Policy, PullFacts, Verdict } from '@triagebook/approval'
import { consentsTo } from './consents-to.ts'
import { latest } from './latest.ts'
import { REVIEW_STEPS, type ReviewStep } from './review-step.ts'
import type { ReviewTimes } from './review-times.ts'
import { stepOfRule } from './step-of-rule.ts'

/** From when to when a step of a merged pull request waited for people. */
export interface FinishedStep {
  readonly step: ReviewStep
  readonly start: Date
  readonly end: Date
}

interface FinishedCase extends Pick<ReviewTimes, 'opened' | 'prefix'> {
  readonly policy: Policy
  readonly facts: Pick<PullFacts, 'changes'>
  /** In no order. */
  readonly commitTimes: readonly Date[]
  readonly mergedAt: Date
}

/**
 * The steps of a merged pull request. A review ends with its last approval, and starts with the last commit before that;
 * the merge starts with the last approval of all, or the last commit. None of what was merged without its approvals.
 */
export function finishedSteps(verdict: Verdict, pull: FinishedCase): readonly FinishedStep[] {
  if (verdict.state !== 'approved') return []
  const { policy, facts, opened, commitTimes, mergedAt, prefix } = pull
  const startBefore = (end: Date) => {
    const complete = latest([opened, ...commitTimes.filter((time) => time <= end)])
    // An approval of a draft is there before anybody waits for it.
    return complete < end ? complete : end
  }
  const consents = new Map<ReviewStep, readonly Date[]>()
  for (const rule of policy.rules) {
    const found = verdict.rules.find(({ name }) => name === rule.name)
    const times = found === undefined ? [] : consentsTo(found)
    const step = stepOfRule(rule, facts.changes, prefix)
    consents.set(step, [...(consents.get(step) ?? []), ...times])
  }
  const reviews = REVIEW_STEPS.flatMap((step) => {
    const [first, ...others] = consents.get(step) ?? []
    if (first === undefined) return []
    const end = latest([first, ...others])
    return [{ step, start: startBefore(end), end }]
  })
  const released = latest([startBefore(mergedAt), ...reviews.map(({ end }) => end)])
  return [...reviews, { step: 'merge', start: released, end: mergedAt }]
}
