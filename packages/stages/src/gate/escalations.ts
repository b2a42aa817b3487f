import type { Escalation, RemovedLabel } from '../stage/plan.ts'
import { overdueMarker } from './clock/overdue-marker.ts'
import type { ReviewDeadline } from './clock/review-deadlines.ts'
import type { ReviewStep } from './clock/review-step.ts'
import { deadlineWords } from './text/deadline-words.ts'

const LABEL = {
  name: 'review-overdue',
  color: 'd93f0b',
  description: 'A step of this pull request took longer than rules/sla.yml allows, flagged by Triagebook',
} as const

/** A comment for each step that is overdue and of which no comment has said so; a step is escalated once. */
export function escalations(
  pull: number,
  deadlines: readonly ReviewDeadline[],
  escalated: ReadonlySet<ReviewStep>,
): readonly Escalation[] {
  return deadlines
    .filter(({ state, step }) => state === 'overdue' && !escalated.has(step))
    .map((deadline) => ({
      kind: 'escalation',
      key: `escalation ${pull} ${deadline.step}`,
      words: `Said in #${pull} that it is overdue: ${deadline.step}.`,
      pull,
      label: LABEL,
      marker: overdueMarker(deadline.step),
      text: `${deadlineWords(deadline)}${requestTo(deadline)}`,
    }))
}

/** The label goes once no step is overdue any more. One that nobody’s comment explains is a person’s, and stays. */
export function labelToRemove(
  pull: number,
  labels: readonly string[],
  deadlines: readonly ReviewDeadline[],
  escalated: ReadonlySet<ReviewStep>,
): readonly RemovedLabel[] {
  const isThere = labels.some((label) => label.toLowerCase() === LABEL.name)
  if (!isThere || escalated.size === 0 || deadlines.some(({ state }) => state === 'overdue')) return []
  return [
    {
      kind: 'remove-label',
      key: `remove-label ${pull}`,
      words: `#${pull} is no longer overdue: the label \`${LABEL.name}\` is removed.`,
      pull,
      label: LABEL.name,
    },
  ]
}

function requestTo({ next, step }: ReviewDeadline): string {
  if (next === null) return ''
  return ` @${next}, can you ${step === 'merge' ? 'merge' : 'review'} this pull request?`
}
