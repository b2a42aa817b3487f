import type { CheckRun, Status } from '../state/check.ts'
import type { World } from '../state/world.ts'
import { accountView, appView, nodeId } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

export function checkRunView(world: World, run: CheckRun) {
  const here = `${repositoryUrl(world)}/check-runs/${run.id}`
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    name: run.name,
    url: here,
    html_url: `${repositoryPage(world)}/runs/${run.id}`,
    details_url: run.detailsUrl ?? `${repositoryPage(world)}/runs/${run.id}`,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${here}/annotations`,
    },
    check_suite: { id: run.suite },
    app: appView(world, run.app),
    pull_requests: [],
  }
}

export function statusView(world: World, status: Status) {
  return {
    id: status.id,
    node_id: nodeId('SC', status.id),
    url: `${repositoryUrl(world)}/statuses/${status.sha}`,
    avatar_url: accountView(world, status.creator).avatar_url,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: accountView(world, status.creator),
  }
}
