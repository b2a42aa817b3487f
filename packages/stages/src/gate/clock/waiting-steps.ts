import type { RuleVerdict, Verdict } from '@triagebook/approval'
import type { TimedCase } from './review-times.ts'
import { type ReviewStep, stepOfRule } from './step-of-rule.ts'

/** A step that waits for people, and since when. */
export interface WaitingStep {
  readonly step: ReviewStep | 'merge'
  readonly start: Date
}

/** In the order of a pull request’s way. */
const REVIEWS: readonly ReviewStep[] = ['triage-review', 'code-review', 'security-sign-off']

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
  if (verdict.state === 'approved')
    return [{ step: 'merge', start: latest([start, ...verdict.rules.flatMap(consents)]) }]
  const waiting = verdict.rules
    .filter((rule) => verdict.waitsFor.includes(rule.name) && asksPeople(rule))
    .map(({ name }) => name)
  const steps = policy.rules
    .filter(({ name }) => waiting.includes(name))
    .map((rule) => stepOfRule(rule, facts.changes, prefix))
  return REVIEWS.filter((step) => steps.includes(step)).map((step) => ({ step, start }))
}

function asksPeople(rule: RuleVerdict): boolean {
  return rule.state === 'pending' && rule.missing.some(({ kind }) => kind === 'approvals')
}

function consents(rule: RuleVerdict): readonly Date[] {
  if (rule.state !== 'approved') return []
  const { approvals, override } = rule
  return [...approvals, ...(override === undefined ? [] : [override])].map(({ at }) => at)
}

function latest(times: readonly Date[]): Date {
  return new Date(Math.max(...times.map((time) => time.getTime())))
}
