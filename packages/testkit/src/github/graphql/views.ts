import type { Signature } from '../git/commits.ts'
import type { ChangedFile } from '../git/difference.ts'
import type { Account } from '../state/account.ts'
import type { CheckRun, Status } from '../state/check.ts'
import type { Comment, Issue, Review } from '../state/issue.ts'
import { mergeabilityAsTold } from '../state/mergeability.ts'
import { reviewDecisionOf } from '../state/review-decision.ts'
import type { World } from '../state/world.ts'
import { nodeId } from '../views/account.ts'
import { accountOfEmail, isSignedByGitHub } from '../views/commit.ts'
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

export function commentNode({ id, user, body, createdAt, editedAt, minimized }: Comment) {
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', id),
    databaseId: id,
    author: actorNode(user),
    body,
    createdAt,
    lastEditedAt: editedAt,
    ...minimizedFields(minimized),
  }
}

export function commitNode(world: World, oid: string) {
  const commit = world.git.commit(oid)
  if (commit === undefined) throw new Error(`The double’s repository has no commit ${oid}.`)
  const { author, committer, message } = commit
  return {
    __typename: 'Commit',
    id: `C_${oid}`,
    oid,
    message,
    committedDate: committer.date,
    author: gitActorNode(world, author),
    authors: (page: Page) =>
      connection(
        'authors',
        [author, ...coAuthorsOf(message)].map((one) => gitActorNode(world, one)),
        page,
      ),
    committer: gitActorNode(world, committer),
    signature: isSignedByGitHub(committer) ? SIGNED_BY_GITHUB : null,
  }
}

const SIGNED_BY_GITHUB = {
  __typename: 'GpgSignature',
  isValid: true,
  signer: { __typename: 'User', id: nodeId('U', 19864447), login: 'web-flow' },
  keyId: 'B5690EEEBB952194',
}

/** Only people: GitHub names no bot here. */
function gitActorNode(world: World, { name, email }: Pick<Signature, 'name' | 'email'>) {
  const account = accountOfEmail(world, email)
  return { name, email, user: account?.type === 'User' ? actorNode(account) : null }
}

function coAuthorsOf(message: string): readonly Pick<Signature, 'name' | 'email'>[] {
  return [...message.matchAll(/^Co-authored-by: (.*) <(.*)>$/gim)].map(([, name = '', email = '']) => ({
    name,
    email,
  }))
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
    body: issue.body ?? '',
    labels: (page: Page) =>
      connection(
        'labels',
        issue.labels.map((name) => ({ name })),
        page,
      ),
    isCrossRepository: pull.headOwner !== world.owner,
    state: pull.mergedAt !== null ? 'MERGED' : issue.state.toUpperCase(),
    isDraft: pull.draft,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    baseRef: () => {
      const oid = world.git.ref(`refs/heads/${pull.baseRef}`)
      return oid === undefined ? null : { name: pull.baseRef, target: commitNode(world, oid) }
    },
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
    comments: (page: Page) =>
      connection(
        'comments',
        world.comments.filter((comment) => comment.issue === number).map(commentNode),
        page,
      ),
    statusCheckRollup: () => rollupNode(world, pull.headSha),
    // The one kind of item that the documents ask for.
    timelineItems: () => ({
      nodes: pull.readyAt === null ? [] : [{ __typename: 'ReadyForReviewEvent', createdAt: pull.readyAt }],
    }),
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

/** All check runs of a commit, whatever their suites, and the latest status of each context; null where there is none. */
function rollupNode({ checkRuns, statuses }: World, sha: string) {
  const runs = checkRuns.filter(({ headSha }) => headSha === sha).map(checkRunNode)
  const latest = new Map(statuses.filter((status) => status.sha === sha).map((one) => [one.context, one]))
  const contexts = [...runs, ...[...latest.values()].map(statusNode)]
  if (contexts.length === 0) return null
  return { contexts: (page: Page) => connection('contexts', contexts, page) }
}

function checkRunNode({ id, name, status, conclusion, startedAt, app }: CheckRun) {
  return {
    __typename: 'CheckRun',
    id: nodeId('CR', id),
    name,
    status: status.toUpperCase(),
    conclusion: conclusion?.toUpperCase() ?? null,
    startedAt,
    checkSuite: { app: { slug: app.slug } },
  }
}

function statusNode({ id, context, state, createdAt }: Status) {
  return {
    __typename: 'StatusContext',
    id: nodeId('SC', id),
    context,
    state: state.toUpperCase(),
    createdAt,
  }
}

function fileNode({ path, status, additions, deletions }: ChangedFile) {
  return { path, changeType: CHANGE[status], additions, deletions }
}

function minimizedFields(reason: string | null) {
  return { isMinimized: reason !== null, minimizedReason: reason }
}
