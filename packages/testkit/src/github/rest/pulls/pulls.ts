import { created, invalid, list, NO_CONTENT, notFound, ok, Refusal } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { flag, requiredText, text } from '../../call/fields.ts'
import { checkLength, pullOf } from '../../call/find.ts'
import type { Pull } from '../../state/issue.ts'
import { headRefOf } from '../../state/settle.ts'
import type { World } from '../../state/world.ts'
import { commitView, fileView } from '../../views/commit.ts'
import { changesOf, type PullIssue, pullInListView, pullView } from '../../views/pull.ts'
import { closeIssue, reopenIssue } from '../issues/issue-state.ts'
import { addIssue, inOrder } from '../issues/issues.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const PULL = `${REPOSITORY}/pulls/{pull_number}`
const MOST_FILES = 3000
const MOST_COMMITS = 250

export const PULLS: Handlers = {
  [`GET ${REPOSITORY}/pulls`]: ({ world, parameters }) => {
    const state = text(parameters, 'state') ?? 'open'
    // GitHub looks at no head without an owner, and gives all pull requests.
    const head = text(parameters, 'head')?.match(/.+:.+/)?.[0]
    const base = text(parameters, 'base')
    const pulls = world.issues.filter(
      (issue) =>
        issue.pull !== null &&
        (state === 'all' || issue.state === state) &&
        (head === undefined || head === `${issue.pull.headOwner}:${issue.pull.headRef}`) &&
        (base === undefined || base === issue.pull.baseRef),
    )
    return list(
      inOrder(world, pulls, parameters).flatMap((issue) =>
        isPull(issue) ? pullInListView(world, issue) : [],
      ),
    )
  },

  [`POST ${REPOSITORY}/pulls`]: ({ world, caller, body }) => {
    if (caller.kind === 'workflow' && !world.workflowsMayCreatePulls)
      throw new Refusal(403, 'GitHub Actions is not permitted to create or approve pull requests.')
    const title = requiredText(body, 'title')
    checkLength('PullRequest', text(body, 'body'))
    if (title.trim() === '') throw invalid({ resource: 'PullRequest', code: 'missing_field', field: 'title' })
    const sides = sidesOf(world, requiredText(body, 'head'), requiredText(body, 'base'))
    const issue = addIssue(world, caller, title, text(body, 'body') ?? null)
    const pull: Pull = {
      id: world.nextId(),
      ...sides,
      draft: flag(body, 'draft') ?? false,
      readyAt: null,
      askedFor: null,
      maintainerCanModify: flag(body, 'maintainer_can_modify') ?? false,
      requestedReviewers: [],
      requestedTeams: [],
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
    }
    world.git.setRef(`refs/pull/${issue.number}/head`, pull.headSha)
    return created(pullView(world, Object.assign(issue, { pull })))
  },

  [`GET ${PULL}`]: (call) => ok(pullView(call.world, pullOf(call))),

  [`PATCH ${PULL}`]: (call) => {
    const { world, caller, body } = call
    const issue = pullOf(call)
    checkLength('PullRequest', text(body, 'body'))
    const base = text(body, 'base')
    if (base !== undefined && base !== issue.pull.baseRef) changeBase(world, issue, base)
    issue.title = text(body, 'title') ?? issue.title
    if (body.body !== undefined) issue.body = text(body, 'body') ?? null
    if (text(body, 'state') === 'closed') closeIssue(world, issue, caller.account, null)
    if (text(body, 'state') === 'open') reopenIssue(world, issue)
    issue.updatedAt = world.time()
    return ok(pullView(world, issue))
  },

  // At most 3,000 files and 250 commits, in as many pages as they take.
  [`GET ${PULL}/files`]: (call) => {
    const issue = pullOf(call)
    const { files } = changesOf(call.world, issue)
    return list(files.slice(0, MOST_FILES).map((file) => fileView(call.world, file, issue.pull.headSha)))
  },

  [`GET ${PULL}/commits`]: (call) => {
    const { commits } = changesOf(call.world, pullOf(call))
    return list(commits.slice(0, MOST_COMMITS).map((sha) => commitView(call.world, sha)))
  },

  [`GET ${PULL}/merge`]: (call) => {
    if (pullOf(call).pull.mergedAt === null) throw notFound()
    return NO_CONTENT
  },
}

function isPull(issue: Call['world']['issues'][number]): issue is PullIssue {
  return issue.pull !== null
}

/** The two sides of a new pull request: `branch`, or `login:branch` for a fork's. */
function sidesOf(world: World, head: string, baseRef: string) {
  const [, headOwner = world.owner, headRef = ''] = /^(?:([^:]+):)?(.+)$/.exec(head) ?? []
  const headSha = world.git.ref(headRefOf(world, headOwner, headRef))
  const baseSha = world.git.ref(`refs/heads/${baseRef}`)
  if (headSha === undefined) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'head' })
  if (baseSha === undefined) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base' })
  if (world.git.isAncestor(headSha, baseSha))
    throw invalid({
      resource: 'PullRequest',
      code: 'custom',
      message: `No commits between ${baseRef} and ${headRef}`,
    })
  const same = world.issues.some(
    ({ state, pull }) =>
      state === 'open' &&
      pull?.headOwner === headOwner &&
      pull.headRef === headRef &&
      pull.baseRef === baseRef,
  )
  if (same)
    throw invalid({
      resource: 'PullRequest',
      code: 'custom',
      message: `A pull request already exists for ${headOwner}:${headRef}.`,
    })
  return { headOwner, headRef, headSha, baseRef, baseSha }
}

function changeBase(world: World, { pull }: PullIssue, baseRef: string): void {
  const baseSha = world.git.ref(`refs/heads/${baseRef}`)
  if (baseSha === undefined) throw invalid({ resource: 'PullRequest', code: 'invalid', field: 'base' })
  Object.assign(pull, { baseRef, baseSha })
}
