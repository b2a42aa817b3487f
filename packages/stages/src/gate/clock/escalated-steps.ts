import type { PullFacts } from '@triagebook/approval'
import { isMarkedBy } from '@triagebook/forge'
import { overdueMarker } from './overdue-marker.ts'
import { REVIEW_STEPS, type ReviewStep } from './review-step.ts'

/** The steps of which the account has said in a comment that they are overdue. */
export function escalatedSteps(
  { comments }: Pick<PullFacts, 'comments'>,
  account: string,
): ReadonlySet<ReviewStep> {
  const written = comments.map(({ body, author }) => ({ body, author: author.login }))
  return new Set(
    REVIEW_STEPS.filter((step) =>
      written.some((comment) => isMarkedBy(comment, overdueMarker(step), account)),
    ),
  )
}
