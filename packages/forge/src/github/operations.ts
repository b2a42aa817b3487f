import { DOCUMENTS } from './documents.ts'
import type { Operation } from './transport/operation.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const ISSUE = `${REPOSITORY}/issues/{issue_number}`
const PULL = `${REPOSITORY}/pulls/{pull_number}`

/** Labels and comments of a pull request need the permission for pull requests. */
const READ = ['issues: read', 'pull-requests: read']
const WRITE = ['issues: write', 'pull-requests: write']

/** Every request that the adapter sends. */
export const OPERATIONS = {
  readViewer: { document: DOCUMENTS.viewer.document, task: 'ask whose token it is', permissions: [] },
  readRepository: {
    route: `GET ${REPOSITORY}`,
    task: 'read the repository {owner}/{repo}',
    permissions: ['metadata: read'],
  },

  listIssues: { route: `GET ${REPOSITORY}/issues`, task: 'list the issues', permissions: ['issues: read'] },
  readIssue: { route: `GET ${ISSUE}`, task: 'read #{issue_number}', permissions: ['issues: read'] },
  createIssue: {
    route: `POST ${REPOSITORY}/issues`,
    task: 'create an issue',
    permissions: ['issues: write'],
  },
  changeIssue: { route: `PATCH ${ISSUE}`, task: 'change #{issue_number}', permissions: WRITE },
  assignIssue: {
    route: `POST ${ISSUE}/assignees`,
    task: 'assign people to #{issue_number}',
    permissions: WRITE,
  },
  listPinned: {
    document: DOCUMENTS.pinnedIssues.document,
    task: 'list the pinned issues',
    permissions: ['issues: read'],
  },
  pinIssue: { document: DOCUMENTS.pinIssue.document, task: 'pin an issue', permissions: ['issues: write'] },
  unpinIssue: {
    document: DOCUMENTS.unpinIssue.document,
    task: 'unpin an issue',
    permissions: ['issues: write'],
  },

  listComments: {
    route: `GET ${ISSUE}/comments`,
    task: 'list the comments of #{issue_number}',
    permissions: READ,
  },
  readComment: {
    route: `GET ${REPOSITORY}/issues/comments/{comment_id}`,
    task: 'read comment {comment_id}',
    permissions: READ,
  },
  createComment: { route: `POST ${ISSUE}/comments`, task: 'comment on #{issue_number}', permissions: WRITE },
  changeComment: {
    route: `PATCH ${REPOSITORY}/issues/comments/{comment_id}`,
    task: 'change comment {comment_id}',
    permissions: WRITE,
  },
  removeComment: {
    route: `DELETE ${REPOSITORY}/issues/comments/{comment_id}`,
    task: 'remove comment {comment_id}',
    permissions: WRITE,
  },

  readLabel: { route: `GET ${REPOSITORY}/labels/{name}`, task: 'read the label {name}', permissions: READ },
  createLabel: { route: `POST ${REPOSITORY}/labels`, task: 'create the label {name}', permissions: WRITE },
  listLabels: { route: `GET ${ISSUE}/labels`, task: 'list the labels of #{issue_number}', permissions: READ },
  addLabels: { route: `POST ${ISSUE}/labels`, task: 'label #{issue_number}', permissions: WRITE },
  removeLabel: {
    route: `DELETE ${ISSUE}/labels/{name}`,
    task: 'take the label {name} from #{issue_number}',
    permissions: WRITE,
  },

  listPulls: {
    route: `GET ${REPOSITORY}/pulls`,
    task: 'list the pull requests',
    permissions: ['pull-requests: read'],
  },
  readPull: {
    route: `GET ${PULL}`,
    task: 'read #{pull_number}',
    permissions: ['pull-requests: read', 'contents: read'],
  },
  createPull: {
    route: `POST ${REPOSITORY}/pulls`,
    task: 'create a pull request of {head}',
    permissions: ['pull-requests: write'],
  },
  changePull: {
    route: `PATCH ${PULL}`,
    task: 'change #{pull_number}',
    permissions: ['pull-requests: write'],
  },
  listFiles: {
    route: `GET ${PULL}/files`,
    task: 'list the files of #{pull_number}',
    permissions: ['pull-requests: read'],
  },
  readPullUnderReview: {
    document: DOCUMENTS.pullUnderReview.document,
    task: 'read #{number}',
    permissions: ['pull-requests: read', 'contents: read', 'checks: read', 'statuses: read'],
  },

  listActivity: {
    route: `GET ${REPOSITORY}/activity`,
    task: 'read what was pushed to {ref}',
    permissions: ['contents: read'],
  },

  listReviews: {
    route: `GET ${PULL}/reviews`,
    task: 'list the reviews of #{pull_number}',
    permissions: ['pull-requests: read'],
  },
  createReview: {
    route: `POST ${PULL}/reviews`,
    task: 'review #{pull_number}',
    permissions: ['pull-requests: write'],
  },
  listRequested: {
    route: `GET ${PULL}/requested_reviewers`,
    task: 'list who is asked to review #{pull_number}',
    permissions: ['pull-requests: read'],
  },
  requestReviews: {
    route: `POST ${PULL}/requested_reviewers`,
    task: 'ask for reviews of #{pull_number}',
    permissions: ['pull-requests: write'],
  },
  listReviewComments: {
    route: `GET ${PULL}/comments`,
    task: 'list the review comments of #{pull_number}',
    permissions: ['pull-requests: read'],
  },

  listChecks: {
    route: `GET ${REPOSITORY}/commits/{ref}/check-runs`,
    task: 'list the checks of {ref}',
    permissions: ['checks: read'],
  },
  createCheck: {
    route: `POST ${REPOSITORY}/check-runs`,
    task: 'write the check {name}',
    permissions: ['checks: write'],
  },
  changeCheck: {
    route: `PATCH ${REPOSITORY}/check-runs/{check_run_id}`,
    task: 'change the check {name}',
    permissions: ['checks: write'],
  },

  readRef: {
    route: `GET ${REPOSITORY}/git/ref/{ref}`,
    task: 'read the branch {ref}',
    permissions: ['contents: read'],
  },
  listRules: {
    route: `GET ${REPOSITORY}/rules/branches/{branch}`,
    task: 'list the rules of the branch {branch}',
    permissions: ['metadata: read'],
  },
  listQueue: {
    route: `GET ${REPOSITORY}/git/matching-refs/{ref}`,
    task: 'list what waits in the merge queue ({ref})',
    permissions: ['contents: read'],
  },
  listProtected: {
    route: `GET ${REPOSITORY}/branches`,
    task: 'list the protected branches',
    permissions: ['contents: read'],
  },
  readProtection: {
    route: `GET ${REPOSITORY}/branches/{branch}/protection`,
    task: 'read the protection of the branch {branch}',
    permissions: ['administration: read'],
  },
  createRef: {
    route: `POST ${REPOSITORY}/git/refs`,
    task: 'create the branch {ref}',
    permissions: ['contents: write'],
  },
  moveRef: {
    route: `PATCH ${REPOSITORY}/git/refs/{ref}`,
    task: 'commit to the branch {ref}',
    permissions: ['contents: write'],
  },
  readCommit: {
    route: `GET ${REPOSITORY}/git/commits/{commit_sha}`,
    task: 'read the commit {commit_sha}',
    permissions: ['contents: read'],
  },
  createTree: {
    route: `POST ${REPOSITORY}/git/trees`,
    task: 'write the files of a commit',
    permissions: ['contents: write'],
  },
  createCommit: {
    route: `POST ${REPOSITORY}/git/commits`,
    task: 'write a commit',
    permissions: ['contents: write'],
  },

  listMembers: {
    route: 'GET /orgs/{org}/teams/{team_slug}/members',
    task: 'list the members of the team {team_slug}',
    permissions: ['members: read'],
  },
} as const satisfies Readonly<Record<string, Operation>>
