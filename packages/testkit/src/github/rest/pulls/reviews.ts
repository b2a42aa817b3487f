import { list, ok, Refusal } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { objects, text } from '../../call/fields.ts'
import { byId, found, isTooLong, pullOf, TOO_LONG } from '../../call/find.ts'
import type { Review, ReviewState } from '../../state/issue.ts'
import { type PullIssue, reviewCommentView, reviewView } from '../../views/pull.ts'
import { addComment, readComment } from './new-comment.ts'

const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}'

const STATES: Readonly<Record<string, ReviewState>> = {
  APPROVE: 'APPROVED',
  REQUEST_CHANGES: 'CHANGES_REQUESTED',
  COMMENT: 'COMMENTED',
}

export const REVIEWS: Handlers = {
  [`GET ${PULL}/reviews`]: (call) => {
    const { number } = pullOf(call)
    const reviews = call.world.reviews.filter((review) => review.pull === number && isSeen(call, review))
    return list(reviews.map((review) => reviewView(call.world, review)))
  },

  [`POST ${PULL}/reviews`]: (call) => {
    const { world, caller, body } = call
    const issue = pullOf(call)
    const event = text(body, 'event')
    checkEvent(call, issue, event, text(body, 'body'))
    if (hasPending(call, issue)) throw unprocessable('User can only have one pending review per pull request')
    const comments = objects(body, 'comments').map((comment) => readComment(call, issue, comment, unresolved))
    const review: Review = {
      id: world.nextId(),
      pull: issue.number,
      user: caller.account,
      commit: text(body, 'commit_id') ?? issue.pull.headSha,
      body: text(body, 'body') ?? '',
      state: STATES[event ?? ''] ?? 'PENDING',
      submittedAt: event === undefined ? null : world.time(),
      minimized: null,
    }
    world.reviews.push(review)
    for (const comment of comments) addComment(call, issue, review.id, comment)
    if (event !== undefined) submitted(call, issue)
    return ok(reviewView(world, review))
  },

  [`GET ${PULL}/reviews/{review_id}`]: (call) => ok(reviewView(call.world, reviewOf(call))),

  [`POST ${PULL}/reviews/{review_id}/events`]: (call) => {
    const issue = pullOf(call)
    const review = reviewOf(call)
    const event = text(call.body, 'event')
    checkEvent(call, issue, event, text(call.body, 'body') ?? review.body)
    review.body = text(call.body, 'body') ?? review.body
    review.state = STATES[event ?? ''] ?? review.state
    review.submittedAt = call.world.time()
    submitted(call, issue)
    return ok(reviewView(call.world, review))
  },

  [`PUT ${PULL}/reviews/{review_id}/dismissals`]: (call) => {
    const review = reviewOf(call)
    if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED')
      throw unprocessable(`Can not dismiss a ${review.state.toLowerCase()} pull request review`)
    review.state = 'DISMISSED'
    return ok(reviewView(call.world, review))
  },

  [`GET ${PULL}/reviews/{review_id}/comments`]: (call) => {
    const { id } = reviewOf(call)
    return list(
      call.world.reviewComments
        .filter(({ review }) => review === id)
        .map((comment) => reviewCommentView(call.world, comment)),
    )
  },
}

function isSeen({ caller }: Call, { state, user }: Review): boolean {
  return state !== 'PENDING' || user.login === caller.account.login
}

function reviewOf(call: Call): Review {
  const { number } = pullOf(call)
  const review = byId(call, 'review_id', call.world.reviews)
  return found(review.pull === number && isSeen(call, review) ? review : undefined)
}

function hasPending({ world, caller }: Call, { number }: PullIssue): boolean {
  return world.reviews.some(
    ({ pull, state, user }) => pull === number && state === 'PENDING' && user.login === caller.account.login,
  )
}

/** Nobody approves or refuses what is their own, and only an approval goes without a word. */
function checkEvent(
  { world, caller }: Call,
  issue: PullIssue,
  event: string | undefined,
  body: string | undefined,
): void {
  if (isTooLong(body)) throw unprocessable(TOO_LONG)
  if (event === 'APPROVE' && caller.kind === 'workflow' && !world.workflowsMayCreatePulls)
    throw unprocessable('GitHub Actions is not permitted to approve pull requests.')
  const own = issue.user.login === caller.account.login
  if (own && event === 'APPROVE') throw unprocessable('Can not approve your own pull request')
  if (own && event === 'REQUEST_CHANGES')
    throw unprocessable('Can not request changes on your own pull request')
  if (event === 'REQUEST_CHANGES' && (body ?? '') === '') throw unprocessable("Review Body can't be blank")
}

/** Of a review's comments GitHub says only this, not which one; nothing of the review is kept. */
function unresolved(field: string): Refusal {
  if (field === 'body') return unprocessable(TOO_LONG)
  return unprocessable(`${field === 'path' ? 'Path' : 'Line'} could not be resolved`)
}

/** The form that reviews have: the errors are texts. */
function unprocessable(message: string): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors: [message] })
}

/** Who has reviewed is asked no more. */
function submitted({ world, caller }: Call, issue: PullIssue): void {
  const { pull } = issue
  pull.requestedReviewers = pull.requestedReviewers.filter((login) => login !== caller.account.login)
  issue.updatedAt = world.time()
}
