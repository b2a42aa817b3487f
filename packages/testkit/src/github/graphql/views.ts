import type { ChangedFile } from '../git/difference.ts'
import type { Account } from '../state/account.ts'
import type { Comment, Issue, Review } from '../state/issue.ts'
import { mergeabilityAsTold } from '../state/mergeability.ts'
import { reviewDecisionOf } from '../state/review-decision.ts'
import type { World } from '../state/world.ts'
import { nodeId } from '../views/account.ts'
import { accountOfEmail } from '../views/commit.ts'
import { changesOf, type PullIssue } from '../views/pull.ts'
import { connection, type Page } from './connection.ts'

const CHANGE = { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED', renamed: 'RENAMED' } as const

/** A bot's login has no `[bot]` here, unlike in REST. */
export function actorNode({ id, login, type }: Account) {
  const bare = login.replace(/\[bot\]$/, '')
  return { __typename: type, id: nodeId(type === 'Bot' ? 'BOT' : 'U', id), login: bare }
}

export function issueNode({ id, number, title, pinnedBy }: Issue) {
  return { __typename: 'Issue', id: nodeId('I', id), number, title, isPinned: pinnedBy !== null }
}

export function commentNode({ id, minimized }: Comment) {
  return { __typename: 'IssueComment', id: nodeId('IC', id), databaseId: id, ...minimizedFields(minimized) }
}

export function commitNode(world: World, oid: string) {
  const commit = world.git.commit(oid)
  if (commit === undefined) throw new Error(`The double’s repository has no commit ${oid}.`)
  const account = accountOfEmail(world, commit.author)
  return {
    __typename: 'Commit',
    id: `C_${oid}`,
    oid,
    message: commit.message,
    committedDate: commit.committer.date,
    author: {
      name: commit.author.name,
      email: commit.author.email,
      user: account?.type === 'User' ? actorNode(account) : null,
    },
  }
}

export function reviewNode(world: World, review: Review) {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    state: review.state,
    body: review.body,
    submittedAt: review.submittedAt,
    author: actorNode(review.user),
    commit: () => commitNode(world, review.commit),
    ...minimizedFields(review.minimized),
  }
}

export function pullNode(world: World, issue: PullIssue) {
  const { pull, number, user } = issue
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    number,
    title: issue.title,
    state: pull.mergedAt !== null ? 'MERGED' : issue.state.toUpperCase(),
    isDraft: pull.draft,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    baseRefName: pull.baseRef,
    author: actorNode(user),
    reviewDecision: () => reviewDecisionOf(world, issue),
    mergeable: () => {
      const { mergeable } = mergeabilityAsTold(world, issue)
      return mergeable === null ? 'UNKNOWN' : mergeable ? 'MERGEABLE' : 'CONFLICTING'
    },
    reviews: (page: Page) =>
      connection(
        'reviews',
        world.reviews.filter((review) => review.pull === number).map((review) => reviewNode(world, review)),
        page,
      ),
    commits: (page: Page) =>
      connection(
        'commits',
        changesOf(world, issue).commits.map((oid) => ({
          __typename: 'PullRequestCommit',
          id: `PURC_${oid}`,
          commit: commitNode(world, oid),
        })),
        page,
      ),
    files: (page: Page) => connection('files', changesOf(world, issue).files.map(fileNode), page),
  }
}

function fileNode({ path, status, additions, deletions }: ChangedFile) {
  return { path, changeType: CHANGE[status], additions, deletions }
}

function minimizedFields(reason: string | null) {
  return { isMinimized: reason !== null, minimizedReason: reason }
}
