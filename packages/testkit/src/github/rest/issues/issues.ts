import { created, invalid, list, ok } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { integer, requiredText, text, texts } from '../../call/fields.ts'
import { checkLength, issueOf } from '../../call/find.ts'
import { isAtLeast } from '../../state/account.ts'
import type { Issue } from '../../state/issue.ts'
import type { World } from '../../state/world.ts'
import { issueView } from '../../views/issue.ts'
import { closeIssue, reopenIssue } from './issue-state.ts'
import { ensureLabels } from './labels.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

export const ISSUES: Handlers = {
  [`GET ${REPOSITORY}/issues`]: ({ world, parameters }) => {
    const state = text(parameters, 'state') ?? 'open'
    const labels = text(parameters, 'labels')?.split(',') ?? []
    const since = text(parameters, 'since')
    const milestone = text(parameters, 'milestone')
    const found = world.issues.filter(
      (issue) =>
        (state === 'all' || issue.state === state) &&
        labels.every((label) => hasLabel(issue, label)) &&
        (since === undefined || issue.updatedAt >= since) &&
        matchesPerson(text(parameters, 'creator'), [issue.user.login]) &&
        matchesPerson(text(parameters, 'assignee'), issue.assignees) &&
        (milestone === undefined || milestone === '*'
          ? milestone === undefined || issue.milestone !== null
          : String(issue.milestone ?? 'none') === milestone),
    )
    return list(inOrder(world, found, parameters).map((issue) => issueView(world, issue)))
  },

  [`POST ${REPOSITORY}/issues`]: (call) => {
    const { world, caller, body } = call
    const title = String(body.title)
    if (title.trim() === '') throw invalid({ resource: 'Issue', code: 'missing_field', field: 'title' })
    checkLength('Issue', text(body, 'body'))
    const planning = planningOf(call)
    const issue = addIssue(world, caller, title, text(body, 'body') ?? null)
    return created(issueView(world, Object.assign(issue, planning)))
  },

  [`GET ${REPOSITORY}/issues/{issue_number}`]: (call) => ok(issueView(call.world, issueOf(call))),

  [`PATCH ${REPOSITORY}/issues/{issue_number}`]: (call) => {
    const { world, caller, body } = call
    const issue = issueOf(call)
    checkLength('Issue', text(body, 'body'))
    Object.assign(issue, planningOf(call))
    if (body.title !== undefined) issue.title = String(body.title)
    if (body.body !== undefined) issue.body = text(body, 'body') ?? null
    if (text(body, 'state') === 'closed')
      closeIssue(world, issue, caller.account, closingReason(text(body, 'state_reason')))
    if (text(body, 'state') === 'open') reopenIssue(world, issue)
    issue.updatedAt = world.time()
    return ok(issueView(world, issue))
  },
}

/** Adds an issue, or the issue's side of a pull request; both get the next number. */
export function addIssue(
  world: World,
  { account, app }: Call['caller'],
  title: string,
  body: string | null,
): Issue {
  const issue: Issue = {
    id: world.nextId(),
    number: world.issues.length + 1,
    user: account,
    app,
    createdAt: world.time(),
    title,
    body,
    state: 'open',
    stateReason: null,
    labels: [],
    assignees: [],
    milestone: null,
    updatedAt: world.time(),
    closedAt: null,
    closedBy: null,
    pinnedBy: null,
    pull: null,
  }
  world.issues.push(issue)
  return issue
}

/** Labels, assignees and milestone: left out without a word for somebody who may not set them, as GitHub does. */
function planningOf({
  world,
  caller,
  body,
}: Call): Partial<Pick<Issue, 'labels' | 'assignees' | 'milestone'>> {
  if (caller.kind === 'person' && !isAtLeast(caller.account.role, 'triage')) return {}
  const labels = texts(body, 'labels')
  const assignees = texts(body, 'assignees')
  const milestone = integer(body, 'milestone') ?? null
  if (milestone !== null && !world.milestones.some(({ number }) => number === milestone))
    throw invalid({ resource: 'Issue', code: 'invalid', field: 'milestone' })
  return {
    ...(assignees !== undefined && { assignees: checkAssignees(world, assignees) }),
    ...(body.milestone !== undefined && { milestone }),
    ...(labels !== undefined && { labels: ensureLabels(world, labels) }),
  }
}

/** Only people who may read the repository can be assigned. */
function checkAssignees(world: World, logins: readonly string[]): string[] {
  const wrong = logins.find((login) => !isAssignable(world, login))
  if (wrong !== undefined) throw invalid({ resource: 'Issue', code: 'invalid', field: 'assignees' })
  return [...new Set(logins)]
}

export function isAssignable({ accounts }: World, login: string): boolean {
  const account = accounts.get(login)
  return account?.type === 'User' && isAtLeast(account.role, 'read')
}

/** Names of labels ignore case. */
function hasLabel({ labels }: Issue, name: string): boolean {
  return labels.some((label) => label.toLowerCase() === name.toLowerCase())
}

/** `none`, `*`, a login, or nothing asked. */
function matchesPerson(asked: string | undefined, logins: readonly string[]): boolean {
  if (asked === undefined) return true
  if (asked === 'none') return logins.length === 0
  return asked === '*' ? logins.length > 0 : logins.includes(asked)
}

function closingReason(reason: string | undefined): Issue['stateReason'] {
  return reason === 'not_planned' || reason === 'duplicate' ? reason : 'completed'
}

/** Newest first unless the request asks otherwise; what was made at one instant stands by its number. */
export function inOrder(
  world: World,
  issues: readonly Issue[],
  parameters: Call['parameters'],
): readonly Issue[] {
  const sort = text(parameters, 'sort') ?? 'created'
  const comments = (number: number) => world.comments.filter(({ issue }) => issue === number).length
  const compare = (a: Issue, b: Issue) =>
    (sort === 'updated' ? a.updatedAt.localeCompare(b.updatedAt) : 0) ||
    (sort === 'comments' ? comments(a.number) - comments(b.number) : 0) ||
    a.number - b.number
  const sorted = [...issues].sort(compare)
  return requiredText(parameters, 'direction') === 'asc' ? sorted : sorted.reverse()
}
