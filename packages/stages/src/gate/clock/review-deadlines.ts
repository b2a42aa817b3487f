import type { PullFacts, Verdict } from '@triagebook/approval'
import { type Deadline, deadlineOf, targetFor } from '@triagebook/calendar'
import type { ReviewStep } from './review-step.ts'
import type { ReviewTimes, TimedCase } from './review-times.ts'
import { type WaitingStep, waitingSteps } from './waiting-steps.ts'

/** When a step of a pull request is due. */
export interface ReviewDeadline extends Deadline {
  readonly step: ReviewStep
  /** Who is to do it next; null where there is nobody. */
  readonly next: string | null
}

/** The deadlines of the steps that wait for people; none where no target fits. */
export function reviewDeadlines(verdict: Verdict, pull: TimedCase): readonly ReviewDeadline[] {
  return waitingSteps(verdict, pull).flatMap((step) => {
    const deadline = earliest(step, pull.facts, pull.times)
    return deadline === undefined ? [] : [{ step: step.step, next: step.next, ...deadline }]
  })
}

/** Of several tickets the one with the least time counts. */
function earliest(
  { step, start }: WaitingStep,
  { tickets }: Pick<PullFacts, 'tickets'>,
  { targets, now }: ReviewTimes,
): Deadline | undefined {
  const { warnAt } = targets
  const kinds = tickets.map(({ record: { triage, customer } }) => ({
    priority: triage.priority,
    tier: customer?.tier,
    team: triage.team,
  }))
  const none = { priority: undefined, tier: undefined, team: undefined }
  return (kinds.length === 0 ? [none] : kinds)
    .flatMap((kind) => targetFor(targets, { clock: step, ...kind }) ?? [])
    .map((target) => deadlineOf(target, { start, now, warnAt }))
    .toSorted((a, b) => a.due.getTime() - b.due.getTime())[0]
}
