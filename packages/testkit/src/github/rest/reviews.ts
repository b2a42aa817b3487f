import { created, invalidField, list, NO_CONTENT, ok, Refusal } from '../call/answer.ts'
import type { Call, Handlers } from '../call/call.ts'
import { integer, objects, requiredText, text, texts } from '../call/fields.ts'
import { byId, checkLength, found, isTooLong, pullOf, remove, TOO_LONG } from '../call/find.ts'
import type { Parameters } from '../contract/drift.ts'
import { isAtLeast } from '../state/account.ts'
import type { Review, ReviewComment, ReviewState } from '../state/issue.ts'
import { loginView, teamView } from '../views/account.ts'
import { changesOf, type PullIssue, pullInListView, reviewCommentView, reviewView } from '../views/pull.ts'
import { hunkAt } from './hunk.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const PULL = `${REPOSITORY}/pulls/{pull_number}`

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
      throw new Refusal(422, 'Unprocessable Entity', {
        errors: [`Can not dismiss a ${review.state.toLowerCase()} pull request review`],
      })
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

  [`GET ${PULL}/requested_reviewers`]: (call) => {
    const { world } = call
    const { pull } = pullOf(call)
    return ok({
      users: pull.requestedReviewers.map((login) => loginView(world, login)),
      teams: world.teams
        .filter(({ slug }) => pull.requestedTeams.includes(slug))
        .map((team) => teamView(world, team)),
    })
  },

  [`POST ${PULL}/requested_reviewers`]: (call) => {
    const { world, body } = call
    const issue = pullOf(call)
    const people = texts(body, 'reviewers') ?? []
    const teams = texts(body, 'team_reviewers') ?? []
    if (people.includes(issue.user.login))
      throw new Refusal(422, 'Review cannot be requested from pull request author.')
    const stranger = people.some((login) => !isAtLeast(world.accounts.get(login)?.role ?? 'none', 'read'))
    if (stranger || teams.some((slug) => !world.teams.some((team) => team.slug === slug)))
      throw new Refusal(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${world.owner}/${world.name} repository.`,
      )
    issue.pull.requestedReviewers = [...new Set([...issue.pull.requestedReviewers, ...people])]
    issue.pull.requestedTeams = [...new Set([...issue.pull.requestedTeams, ...teams])]
    return created(pullInListView(world, issue))
  },

  [`DELETE ${PULL}/requested_reviewers`]: (call) => {
    const { world, body } = call
    const issue = pullOf(call)
    const people = texts(body, 'reviewers') ?? []
    const teams = texts(body, 'team_reviewers') ?? []
    issue.pull.requestedReviewers = issue.pull.requestedReviewers.filter((login) => !people.includes(login))
    issue.pull.requestedTeams = issue.pull.requestedTeams.filter((slug) => !teams.includes(slug))
    return ok(pullInListView(world, issue))
  },
}

type NewComment = Pick<ReviewComment, 'path' | 'line' | 'side' | 'startLine' | 'startSide' | 'body' | 'hunk'>

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

/** The form that reviews have: the errors are texts. */
function unprocessable(message: string): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors: [message] })
}

/** A comment's place must lie in the diff, on one of its lines. */
function readComment(
  { world }: Call,
  issue: PullIssue,
  from: Parameters,
  refused: (field: 'path' | 'line' | 'start_line' | 'body') => Refusal,
): NewComment {
  const path = requiredText(from, 'path')
  const body = requiredText(from, 'body')
  if (isTooLong(body)) throw refused('body')
  const file = changesOf(world, issue).files.find((one) => one.path === path)
  if (file === undefined) throw refused('path')
  const side = text(from, 'side') === 'LEFT' ? 'LEFT' : 'RIGHT'
  const line = integer(from, 'line') ?? null
  const startLine = integer(from, 'start_line') ?? null
  const whole = text(from, 'subject_type') === 'file'
  if (line === null && !whole) throw refused('line')
  const hunk = line === null ? '' : hunkAt(file.patch ?? '', line, side)
  if (hunk === undefined) throw refused('line')
  if (startLine !== null && hunkAt(file.patch ?? '', startLine, side) !== hunk) throw refused('start_line')
  return { path, line, side, startLine, startSide: startLine === null ? null : side, body, hunk }
}

function outsideDiff(field: string): Refusal {
  if (field === 'body') return invalidField('PullRequestReviewComment', 'body', TOO_LONG)
  const name = `pull_request_review_thread.${field}`
  const message = `${name} must be part of the diff`
  return invalidField('PullRequestReviewComment', name, message)
}

/** Of a review's comments GitHub says only this, not which one; nothing of the review is kept. */
function unresolved(field: string): Refusal {
  if (field === 'body') return unprocessable(TOO_LONG)
  return unprocessable(`${field === 'path' ? 'Path' : 'Line'} could not be resolved`)
}

function addComment(
  { world, caller }: Call,
  issue: PullIssue,
  review: number,
  comment: NewComment,
  inReplyTo: number | null = null,
): ReviewComment {
  const added: ReviewComment = {
    ...comment,
    id: world.nextId(),
    pull: issue.number,
    review,
    user: caller.account,
    commit: issue.pull.headSha,
    inReplyTo,
    createdAt: world.time(),
    updatedAt: world.time(),
  }
  world.reviewComments.push(added)
  return added
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

/** Who has reviewed is asked no more. */
function submitted({ world, caller }: Call, issue: PullIssue): void {
  const { pull } = issue
  pull.requestedReviewers = pull.requestedReviewers.filter((login) => login !== caller.account.login)
  issue.updatedAt = world.time()
}
