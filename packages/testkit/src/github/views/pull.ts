import type { Issue, Pull, Review, ReviewComment } from '../state/issue.ts'
import { mergeabilityAsTold } from '../state/mergeability.ts'
import type { World } from '../state/world.ts'
import { accountView, associationOf, loginView, nodeId, teamView } from './account.ts'
import { labelsOf, labelView, sharedView } from './issue.ts'
import { repositoryPage, repositoryUrl, repositoryView } from './repository.ts'

export type PullIssue = Issue & { readonly pull: Pull }

/** A pull request as a list shows it. */
export function pullInListView(world: World, issue: PullIssue) {
  const { number, pull } = issue
  const here = `${repositoryUrl(world)}/pulls/${number}`
  const issueUrl = `${repositoryUrl(world)}/issues/${number}`
  const page = `${repositoryPage(world)}/pull/${number}`
  const urls = {
    comments: `${issueUrl}/comments`,
    commits: `${here}/commits`,
    statuses: `${repositoryUrl(world)}/statuses/${pull.headSha}`,
    html: page,
    issue: issueUrl,
    review_comments: `${here}/comments`,
    review_comment: `${repositoryUrl(world)}/pulls/comments{/number}`,
    self: here,
  }
  return {
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    ...sharedView(world, issue),
    url: here,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: urls.commits,
    comments_url: urls.comments,
    review_comments_url: urls.review_comments,
    review_comment_url: urls.review_comment,
    statuses_url: urls.statuses,
    _links: Object.fromEntries(Object.entries(urls).map(([name, href]) => [name, { href }])),
    // The description allows no null here, unlike in issues.
    labels: labelsOf(world, issue).map((label) => ({
      ...labelView(world, label),
      description: label.description ?? '',
    })),
    draft: pull.draft,
    head: sideView(world, pull.headOwner, pull.headRef, pull.headSha),
    base: sideView(world, world.owner, pull.baseRef, pull.baseSha),
    requested_reviewers: pull.requestedReviewers.map((login) => loginView(world, login)),
    requested_teams: world.teams
      .filter(({ slug }) => pull.requestedTeams.includes(slug))
      .map((team) => teamView(world, team)),
    merge_commit_sha: pull.mergeCommit,
    merged_at: pull.mergedAt,
    auto_merge: null,
  }
}

/** A pull request as `GET /pulls/{pull_number}` shows it. */
export function pullView(world: World, issue: PullIssue) {
  const { number, pull } = issue
  const { files, additions, deletions, commits } = changesOf(world, issue)
  const { mergeable, state, mergeCommit } = mergeabilityAsTold(world, issue)
  return {
    ...pullInListView(world, issue),
    merge_commit_sha: issue.pull.mergeCommit ?? mergeCommit ?? null,
    additions,
    deletions,
    changed_files: files.length,
    commits: commits.length,
    comments: world.comments.filter((comment) => comment.issue === number).length,
    review_comments: world.reviewComments.filter((comment) => comment.pull === number).length,
    mergeable,
    mergeable_state: state,
    merged: pull.mergedAt !== null,
    merged_by: pull.mergedBy && accountView(world, pull.mergedBy),
    maintainer_can_modify: pull.maintainerCanModify,
  }
}

/** What a pull request changes: from where its branch left the base. */
export function changesOf({ git }: World, { pull }: PullIssue) {
  const from = git.mergeBase(pull.baseSha, pull.headSha) ?? pull.baseSha
  return {
    ...git.difference(from, pull.headSha),
    commits: git.commitsBetween(pull.baseSha, pull.headSha),
  }
}

export function reviewView(world: World, review: Review) {
  const { id, pull, user, body, state, commit, submittedAt } = review
  const page = `${repositoryPage(world)}/pull/${pull}#pullrequestreview-${id}`
  const pullUrl = `${repositoryUrl(world)}/pulls/${pull}`
  return {
    id,
    node_id: nodeId('PRR', id),
    user: accountView(world, user),
    author_association: associationOf(user),
    body,
    state,
    commit_id: commit,
    html_url: page,
    pull_request_url: pullUrl,
    _links: { html: { href: page }, pull_request: { href: pullUrl } },
    ...(submittedAt !== null && { submitted_at: submittedAt }),
  }
}

export function reviewCommentView(world: World, comment: ReviewComment) {
  const { id, pull, review, user, path, commit, line, side, startLine, startSide } = comment
  const here = `${repositoryUrl(world)}/pulls/comments/${id}`
  const page = `${repositoryPage(world)}/pull/${pull}#discussion_r${id}`
  const pullUrl = `${repositoryUrl(world)}/pulls/${pull}`
  return {
    id,
    node_id: nodeId('PRRC', id),
    pull_request_review_id: review,
    user: accountView(world, user),
    author_association: associationOf(user),
    body: comment.body,
    path,
    diff_hunk: comment.hunk,
    commit_id: commit,
    original_commit_id: commit,
    position: 1,
    original_position: 1,
    ...(line !== null && { line, original_line: line }),
    side,
    start_line: startLine,
    original_start_line: startLine,
    start_side: startSide,
    subject_type: line === null ? 'file' : 'line',
    ...(comment.inReplyTo !== null && { in_reply_to_id: comment.inReplyTo }),
    url: here,
    html_url: page,
    pull_request_url: pullUrl,
    _links: { self: { href: here }, html: { href: page }, pull_request: { href: pullUrl } },
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  }
}

function sideView(world: World, owner: string, ref: string, sha: string) {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: loginView(world, owner),
    repo: repositoryView(world, owner),
  }
}
