import { list, ok } from '../call/answer.ts'
import type { Call, Handlers } from '../call/call.ts'
import { integer, text } from '../call/fields.ts'
import { byId } from '../call/find.ts'
import { isAtLeast } from '../state/account.ts'
import { kindOf } from '../state/activity.ts'
import { loginView, nodeId } from '../views/account.ts'
import { repositoryUrl, repositoryView } from '../views/repository.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

/** The repository, the app's installation in it, and what its workflows have kept. */
export const REPOSITORIES: Handlers = {
  [`GET ${REPOSITORY}`]: ({ world, caller }) => {
    const { role } = caller.account
    const may = caller.kind === 'person' ? role : 'write'
    return ok({
      ...repositoryView(world),
      permissions: { admin: may === 'admin', push: isAtLeast(may, 'write'), pull: isAtLeast(may, 'read') },
      allow_merge_commit: true,
      allow_squash_merge: true,
      allow_rebase_merge: false,
      organization: loginView(world, world.owner),
    })
  },

  [`GET ${REPOSITORY}/activity`]: ({ world, parameters }) => {
    const ref = text(parameters, 'ref')
    const all = world.activity.filter(
      (one) => ref === undefined || one.ref === ref || one.ref === `refs/heads/${ref}`,
    )
    const views = all.map((one) => ({
      ...one,
      node_id: nodeId('ACT', one.id),
      activity_type: kindOf(world, one),
      actor: null,
    }))
    return list(text(parameters, 'direction') === 'asc' ? views : views.reverse())
  },

  [`GET ${REPOSITORY}/installation`]: ({ world, caller }) => {
    const { id, slug, installation } = caller.app ?? { id: 0, slug: '', installation: 0 }
    const account = loginView(world, world.owner)
    return ok({
      id: installation,
      account,
      app_id: id,
      app_slug: slug,
      target_id: account.id,
      target_type: 'Organization',
      repository_selection: 'selected',
      permissions: caller.permissions,
      events: [],
      single_file_name: null,
      access_tokens_url: `${world.url}/app/installations/${installation}/access_tokens`,
      html_url: `${world.url}/organizations/${world.owner}/settings/installations/${installation}`,
      repositories_url: `${world.url}/installation/repositories`,
      created_at: '2020-01-01T00:00:00Z',
      updated_at: '2020-01-01T00:00:00Z',
      suspended_by: null,
      suspended_at: null,
    })
  },

  'GET /installation/repositories': ({ world }) => list([repositoryView(world)], 'repositories'),

  [`GET ${REPOSITORY}/actions/artifacts`]: (call) => artifacts(call, () => true),

  [`GET ${REPOSITORY}/actions/runs/{run_id}/artifacts`]: (call) =>
    artifacts(call, ({ run }) => run === integer(call.parameters, 'run_id')),

  [`GET ${REPOSITORY}/actions/artifacts/{artifact_id}/{archive_format}`]: (call) => {
    const { id } = byId(call, 'artifact_id', call.world.artifacts)
    return { status: 302, headers: { location: `${call.world.url}/downloads/${id}.zip` } }
  },
}

function artifacts(
  { world, parameters }: Call,
  isWanted: (one: Call['world']['artifacts'][number]) => boolean,
) {
  const name = text(parameters, 'name')
  const wanted = world.artifacts.filter(
    (artifact) => isWanted(artifact) && (name === undefined || artifact.name === name),
  )
  return list(
    wanted.reverse().map(({ id, run, name: own, zip, createdAt }) => ({
      id,
      node_id: `AR_${id}`,
      name: own,
      size_in_bytes: zip.length,
      url: `${repositoryUrl(world)}/actions/artifacts/${id}`,
      archive_download_url: `${repositoryUrl(world)}/actions/artifacts/${id}/zip`,
      expired: false,
      created_at: createdAt,
      updated_at: createdAt,
      expires_at: null,
      workflow_run: { id: run },
    })),
    'artifacts',
  )
}
