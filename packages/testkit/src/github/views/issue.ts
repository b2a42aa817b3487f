import type { Comment, Issue, Label, Milestone } from '../state/issue.ts'
import type { World } from '../state/world.ts'
import { accountView, appView, associationOf, loginView, nodeId } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

export function labelView(world: World, { id, name, color, description }: Label) {
  return {
    id,
    node_id: nodeId('LA', id),
    url: `${repositoryUrl(world)}/labels/${encodeURIComponent(name)}`,
    name,
    color,
    default: false,
    description,
  }
}

/** The labels of an issue, in the order in which they were added. */
export function labelsOf(world: World, { labels }: Issue): readonly Label[] {
  return labels.flatMap((name) => world.labels.find((label) => label.name === name) ?? [])
}

export function milestoneView(world: World, milestone: Milestone) {
  const { id, number, title, description, state, creator, createdAt, dueOn } = milestone
  const here = `${repositoryUrl(world)}/milestones/${number}`
  const issues = world.issues.filter((issue) => issue.milestone === number)
  const open = issues.filter((issue) => issue.state === 'open').length
  return {
    id,
    node_id: nodeId('MI', id),
    number,
    title,
    description,
    state,
    creator: accountView(world, creator),
    url: here,
    html_url: `${repositoryPage(world)}/milestone/${number}`,
    labels_url: `${here}/labels`,
    open_issues: open,
    closed_issues: issues.length - open,
    created_at: createdAt,
    updated_at: createdAt,
    closed_at: null,
    due_on: dueOn,
  }
}

/** What an issue and a pull request show alike. */
export function sharedView(world: World, issue: Issue) {
  const milestone = world.milestones.find(({ number }) => number === issue.milestone)
  const [first] = issue.assignees
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    locked: false,
    user: accountView(world, issue.user),
    author_association: associationOf(issue.user),
    assignee: first === undefined ? null : loginView(world, first),
    assignees: issue.assignees.map((login) => loginView(world, login)),
    milestone: milestone === undefined ? null : milestoneView(world, milestone),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
  }
}

export function issueView(world: World, issue: Issue) {
  const { id, number, pull } = issue
  const here = `${repositoryUrl(world)}/issues/${number}`
  const page = `${repositoryPage(world)}/${pull === null ? 'issues' : 'pull'}/${number}`
  return {
    id,
    node_id: pull === null ? nodeId('I', id) : nodeId('PR', pull.id),
    ...sharedView(world, issue),
    url: here,
    html_url: page,
    repository_url: repositoryUrl(world),
    labels_url: `${here}/labels{/name}`,
    comments_url: `${here}/comments`,
    events_url: `${here}/events`,
    state_reason: issue.stateReason,
    labels: labelsOf(world, issue).map((label) => labelView(world, label)),
    comments: world.comments.filter((comment) => comment.issue === number).length,
    closed_by: issue.closedBy && accountView(world, issue.closedBy),
    performed_via_github_app: issue.app && appView(world, issue.app),
    ...(pull !== null && {
      draft: pull.draft,
      pull_request: {
        url: `${repositoryUrl(world)}/pulls/${number}`,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: pull.mergedAt,
      },
    }),
  }
}

export function commentView(world: World, comment: Comment) {
  const { id, issue, body, user, app, createdAt, updatedAt } = comment
  const page = world.issues.find(({ number }) => number === issue)?.pull ? 'pull' : 'issues'
  return {
    id,
    node_id: nodeId('IC', id),
    url: `${repositoryUrl(world)}/issues/comments/${id}`,
    html_url: `${repositoryPage(world)}/${page}/${issue}#issuecomment-${id}`,
    issue_url: `${repositoryUrl(world)}/issues/${issue}`,
    body,
    user: accountView(world, user),
    author_association: associationOf(user),
    performed_via_github_app: app && appView(world, app),
    created_at: createdAt,
    updated_at: updatedAt,
  }
}
