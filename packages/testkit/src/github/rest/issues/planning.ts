import { created, invalid, list, NO_CONTENT, notFound, ok } from '../../call/answer.ts'
import type { Handlers } from '../../call/call.ts'
import { requiredText, text, texts } from '../../call/fields.ts'
import { issueOf } from '../../call/find.ts'
import { accountView } from '../../views/account.ts'
import { issueView, milestoneView } from '../../views/issue.ts'
import { isAssignable } from './issues.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

/** Assignees and milestones. */
export const PLANNING: Handlers = {
  [`GET ${REPOSITORY}/assignees`]: ({ world }) =>
    list(
      [...world.accounts.values()]
        .filter(({ login }) => isAssignable(world, login))
        .map((account) => accountView(world, account)),
    ),

  [`GET ${REPOSITORY}/assignees/{assignee}`]: ({ world, parameters }) => {
    if (!isAssignable(world, requiredText(parameters, 'assignee'))) throw notFound()
    return NO_CONTENT
  },

  // Unlike an issue's update, this leaves out without a word whoever cannot be assigned.
  [`POST ${REPOSITORY}/issues/{issue_number}/assignees`]: (call) => {
    const issue = issueOf(call)
    const added = (texts(call.body, 'assignees') ?? []).filter((login) => isAssignable(call.world, login))
    issue.assignees = [...new Set([...issue.assignees, ...added])]
    issue.updatedAt = call.world.time()
    return created(issueView(call.world, issue))
  },

  [`DELETE ${REPOSITORY}/issues/{issue_number}/assignees`]: (call) => {
    const issue = issueOf(call)
    const removed = texts(call.body, 'assignees') ?? []
    issue.assignees = issue.assignees.filter((login) => !removed.includes(login))
    issue.updatedAt = call.world.time()
    return ok(issueView(call.world, issue))
  },

  [`GET ${REPOSITORY}/milestones`]: ({ world, parameters }) => {
    const state = text(parameters, 'state') ?? 'open'
    return list(
      world.milestones
        .filter((milestone) => state === 'all' || milestone.state === state)
        .map((milestone) => milestoneView(world, milestone)),
    )
  },

  [`POST ${REPOSITORY}/milestones`]: ({ world, caller, body }) => {
    const title = requiredText(body, 'title')
    if (world.milestones.some((milestone) => milestone.title === title))
      throw invalid({ resource: 'Milestone', code: 'already_exists', field: 'title' })
    const milestone = {
      id: world.nextId(),
      number: world.milestones.length + 1,
      title,
      description: text(body, 'description') ?? null,
      dueOn: text(body, 'due_on') ?? null,
      state: text(body, 'state') === 'closed' ? ('closed' as const) : ('open' as const),
      creator: caller.account,
      createdAt: world.time(),
    }
    world.milestones.push(milestone)
    return created(milestoneView(world, milestone))
  },
}
