import { created, list, ok, Refusal } from '../call/answer.ts'
import type { Call, Handlers } from '../call/call.ts'
import { integer, object, objects, requiredText, text } from '../call/fields.ts'
import { byId, commitOf } from '../call/find.ts'
import type { Parameters } from '../contract/drift.ts'
import type { Annotation, CheckRun } from '../state/check.ts'
import { checkRunView, statusView } from '../views/check.ts'
import { repositoryUrl, repositoryView } from '../views/repository.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

/** Check runs, and the older commit statuses. */
export const CHECKS: Handlers = {
  [`POST ${REPOSITORY}/check-runs`]: ({ world, caller, body }) => {
    if (caller.app === null) throw new Refusal(403, 'You must authenticate via a GitHub App.')
    const run: CheckRun = {
      id: world.nextId(),
      suite: caller.app.id,
      headSha: commitOf(world, requiredText(body, 'head_sha'), noCommit(requiredText(body, 'head_sha'))),
      app: caller.app,
      startedAt: text(body, 'started_at') ?? world.time(),
      name: requiredText(body, 'name'),
      status: 'queued',
      conclusion: null,
      completedAt: null,
      detailsUrl: null,
      externalId: '',
      title: null,
      summary: null,
      text: null,
      annotations: [],
    }
    change(world, run, body)
    world.checkRuns.push(run)
    return created(checkRunView(world, run))
  },

  [`GET ${REPOSITORY}/check-runs/{check_run_id}`]: (call) =>
    ok(checkRunView(call.world, byId(call, 'check_run_id', call.world.checkRuns))),

  // Annotations are added to those that stand; all else is replaced.
  [`PATCH ${REPOSITORY}/check-runs/{check_run_id}`]: (call) => {
    const run = byId(call, 'check_run_id', call.world.checkRuns)
    if (run.app.id !== call.caller.app?.id)
      throw new Refusal(
        403,
        `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
      )
    change(call.world, run, call.body)
    return ok(checkRunView(call.world, run))
  },

  [`GET ${REPOSITORY}/check-runs/{check_run_id}/annotations`]: (call) => {
    const run = byId(call, 'check_run_id', call.world.checkRuns)
    const blob = `${repositoryUrl(call.world)}/git/blobs/${run.headSha}`
    return list(run.annotations.map((annotation) => ({ ...annotation, blob_href: blob })))
  },

  [`GET ${REPOSITORY}/commits/{ref}/check-runs`]: ({ world, parameters }) => {
    const sha = commitOf(world, requiredText(parameters, 'ref'), noCommit(requiredText(parameters, 'ref')))
    const wanted = { name: text(parameters, 'check_name'), status: text(parameters, 'status') }
    const app = integer(parameters, 'app_id')
    const runs = world.checkRuns
      .filter(
        (run) =>
          run.headSha === sha &&
          (wanted.name === undefined || run.name === wanted.name) &&
          (wanted.status === undefined || run.status === wanted.status) &&
          (app === undefined || run.app.id === app),
      )
      .reverse()
    const seen = new Set<string>()
    const latest = runs.filter(({ name, app: { id } }) => {
      const key = `${id} ${name}`
      const first = !seen.has(key)
      seen.add(key)
      return first
    })
    const shown = text(parameters, 'filter') === 'all' ? runs : latest
    return list(
      shown.map((run) => checkRunView(world, run)),
      'check_runs',
    )
  },

  [`POST ${REPOSITORY}/statuses/{sha}`]: ({ world, caller, parameters, body }) => {
    const sha = requiredText(parameters, 'sha')
    const status = {
      id: world.nextId(),
      sha: commitOf(world, sha, noCommit(sha)),
      context: text(body, 'context') ?? 'default',
      state: requiredText(body, 'state'),
      description: text(body, 'description') ?? null,
      targetUrl: text(body, 'target_url') ?? null,
      creator: caller.account,
      createdAt: world.time(),
    }
    world.statuses.push(status)
    return created(statusView(world, status))
  },

  [`GET ${REPOSITORY}/commits/{ref}/statuses`]: (call) =>
    list(statusesOf(call).map((status) => statusView(call.world, status))),

  [`GET ${REPOSITORY}/commits/{ref}/status`]: (call) => {
    const { world, parameters } = call
    const sha = commitOf(world, requiredText(parameters, 'ref'))
    const latest = statusesOf(call).filter(
      (status, index, all) => all.findIndex(({ context }) => context === status.context) === index,
    )
    const states = latest.map(({ state }) => state)
    const bad = states.some((state) => state === 'failure' || state === 'error')
    const waiting = states.length === 0 || states.includes('pending')
    return ok({
      state: bad ? 'failure' : waiting ? 'pending' : 'success',
      sha,
      total_count: latest.length,
      statuses: latest.map((status) => statusView(world, status)),
      repository: repositoryView(world),
      commit_url: `${repositoryUrl(world)}/commits/${sha}`,
      url: `${repositoryUrl(world)}/commits/${sha}/status`,
    })
  },
}

/** Newest first. */
function statusesOf({ world, parameters }: Call) {
  const sha = commitOf(world, requiredText(parameters, 'ref'), noCommit(requiredText(parameters, 'ref')))
  return world.statuses.filter((status) => status.sha === sha).reverse()
}

function change({ time }: Call['world'], run: CheckRun, body: Parameters): void {
  const output = object(body, 'output')
  const status = text(body, 'status')
  run.name = text(body, 'name') ?? run.name
  run.conclusion = text(body, 'conclusion') ?? run.conclusion
  if (status === 'queued' || status === 'in_progress' || status === 'completed') run.status = status
  if (run.conclusion !== null) run.status = 'completed'
  if (run.status === 'completed') run.completedAt = text(body, 'completed_at') ?? time()
  run.detailsUrl = text(body, 'details_url') ?? run.detailsUrl
  run.externalId = text(body, 'external_id') ?? run.externalId
  run.title = text(output, 'title') ?? run.title
  run.summary = text(output, 'summary') ?? run.summary
  run.text = text(output, 'text') ?? run.text
  run.annotations.push(...objects(output, 'annotations').map(annotationOf))
}

function annotationOf(from: Parameters): Annotation {
  return {
    path: requiredText(from, 'path'),
    start_line: integer(from, 'start_line') ?? 1,
    end_line: integer(from, 'end_line') ?? 1,
    start_column: integer(from, 'start_column') ?? null,
    end_column: integer(from, 'end_column') ?? null,
    annotation_level: requiredText(from, 'annotation_level'),
    title: text(from, 'title') ?? null,
    message: requiredText(from, 'message'),
    raw_details: text(from, 'raw_details') ?? null,
  }
}

function noCommit(sha: string): Refusal {
  return new Refusal(422, `No commit found for SHA: ${sha}`)
}
