import { created, invalidField, list, NO_CONTENT, ok, type Refusal } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { integer, requiredText } from '../../call/fields.ts'
import { byId, checkLength, found, pullOf, remove, TOO_LONG } from '../../call/find.ts'
import type { Review } from '../../state/issue.ts'
import { type PullIssue, reviewCommentView } from '../../views/pull.ts'
import { addComment, readComment } from './new-comment.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const PULL = `${REPOSITORY}/pulls/{pull_number}`

/** Comments on lines of a pull request. */
export const REVIEW_COMMENTS: Handlers = {
  [`GET ${PULL}/comments`]: (call) => {
    const { number } = pullOf(call)
    const pending = call.world.reviews.filter(({ state }) => state === 'PENDING').map(({ id }) => id)
    return list(
      call.world.reviewComments
        .filter(({ pull, review }) => pull === number && !pending.includes(review))
        .map((comment) => reviewCommentView(call.world, comment)),
    )
  },

  [`POST ${PULL}/comments`]: (call) => {
    const { world, body } = call
    const issue = pullOf(call)
    const answered = integer(body, 'in_reply_to')
    if (answered !== undefined) return reply(call, issue, answered)
    const comment = readComment(call, issue, body, outsideDiff)
    return created(reviewCommentView(world, addComment(call, issue, commentReview(call, issue).id, comment)))
  },

  [`POST ${PULL}/comments/{comment_id}/replies`]: (call) =>
    reply(call, pullOf(call), byId(call, 'comment_id', call.world.reviewComments).id),

  [`PATCH ${REPOSITORY}/pulls/comments/{comment_id}`]: (call) => {
    const comment = byId(call, 'comment_id', call.world.reviewComments)
    comment.body = requiredText(call.body, 'body')
    checkLength('PullRequestReviewComment', comment.body)
    comment.updatedAt = call.world.time()
    return ok(reviewCommentView(call.world, comment))
  },

  [`DELETE ${REPOSITORY}/pulls/comments/{comment_id}`]: (call) => {
    remove(call.world.reviewComments, byId(call, 'comment_id', call.world.reviewComments))
    return NO_CONTENT
  },
}

function outsideDiff(field: string): Refusal {
  if (field === 'body') return invalidField('PullRequestReviewComment', 'body', TOO_LONG)
  const name = `pull_request_review_thread.${field}`
  const message = `${name} must be part of the diff`
  return invalidField('PullRequestReviewComment', name, message)
}

/** A comment that stands alone is a review of its own. */
function commentReview({ world, caller }: Call, issue: PullIssue): Review {
  const review: Review = {
    id: world.nextId(),
    pull: issue.number,
    user: caller.account,
    commit: issue.pull.headSha,
    body: '',
    state: 'COMMENTED',
    submittedAt: world.time(),
    minimized: null,
  }
  world.reviews.push(review)
  return review
}

function reply(call: Call, issue: PullIssue, id: number) {
  const first = found(call.world.reviewComments.find((comment) => comment.id === id))
  const body = requiredText(call.body, 'body')
  checkLength('PullRequestReviewComment', body)
  const review = commentReview(call, issue)
  return created(reviewCommentView(call.world, addComment(call, issue, review.id, { ...first, body }, id)))
}
