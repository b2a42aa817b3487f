import { checkRules } from '../../branch/check-rules.ts'
import { signatureOf, webCommitter } from '../../branch/signature.ts'
import { checkWorkflows } from '../../branch/workflow-files.ts'
import { notFound, ok, Refusal } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { requiredText, text } from '../../call/fields.ts'
import { commitOf, found } from '../../call/find.ts'
import type { TreePath } from '../../git/bare-repository.ts'
import { settle } from '../../state/settle.ts'
import type { World } from '../../state/world.ts'
import { gitCommitView } from '../../views/commit.ts'
import { repositoryPage, repositoryUrl } from '../../views/repository.ts'
import { blobUrl, inLines } from './git-data.ts'

/** A folder shows no more files, and a larger file no content but as raw bytes. */
const MOST_OF_FOLDER = 1000
const MOST_OF_FILE = 1024 * 1024

const CONTENTS = '/repos/{owner}/{repo}/contents/{path}'

/** Files by path, each change a commit of its own. */
export const CONTENTS_OF_FILES: Handlers = {
  [`GET ${CONTENTS}`]: ({ world, parameters, accept }) => {
    const path = requiredText(parameters, 'path').replace(/\/$/, '')
    const ref = text(parameters, 'ref') ?? world.defaultBranch
    const commit = commitOf(world, ref, new Refusal(404, `No commit found for the ref ${ref}`))
    const entry = path === '' ? undefined : found(world.git.entryAt(commit, path))
    if (entry === undefined || entry.type === 'tree') {
      const prefix = entry === undefined ? '' : `${path}/`
      const entries = (world.git.entries(entry?.sha ?? commit) ?? []).slice(0, MOST_OF_FOLDER)
      return {
        status: 200,
        body: entries.map((one) => entryView(world, { ...one, path: prefix + one.path }, ref)),
      }
    }
    const content = world.git.read(entry.sha)?.content ?? Buffer.alloc(0)
    if (accept === 'application/vnd.github.raw+json' || accept === 'application/vnd.github.raw')
      return {
        status: 200,
        body: content,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      }
    const isShown = content.length <= MOST_OF_FILE
    return ok({
      ...entryView(world, entry, ref),
      content: isShown ? inLines(content) : '',
      encoding: isShown ? 'base64' : 'none',
    })
  },

  [`PUT ${CONTENTS}`]: (call) => {
    const { world, body } = call
    const { old, branch } = target(call)
    if (old !== undefined && text(body, 'sha') === undefined)
      throw new Refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`)
    const sha = world.git.write('blob', Buffer.from(requiredText(body, 'content'), 'base64'))
    const path = requiredText(call.parameters, 'path')
    const commit = commitChange(call, branch, { path, mode: old?.mode ?? '100644', sha })
    return {
      status: old === undefined ? 201 : 200,
      body: {
        content: entryView(world, found(world.git.entryAt(commit, path)), branch),
        commit: gitCommitView(world, commit),
      },
    }
  },

  [`DELETE ${CONTENTS}`]: (call) => {
    const { old, branch } = target(call)
    if (old === undefined) throw notFound()
    const commit = commitChange(call, branch, { ...old, sha: null })
    return ok({ content: null, commit: gitCommitView(call.world, commit) })
  },
}

/** The file as it is now; its hash must be the one that the request names, else somebody changed it meanwhile. */
function target({ world, parameters, body }: Call): { old: TreePath | undefined; branch: string } {
  const branch = text(body, 'branch') ?? world.defaultBranch
  const path = requiredText(parameters, 'path')
  const head = world.git.ref(`refs/heads/${branch}`)
  if (head === undefined) throw new Refusal(404, `Branch ${branch} not found`)
  const old = world.git.entryAt(head, path)
  const expected = text(body, 'sha')
  if (old !== undefined && expected !== undefined && expected !== old.sha)
    throw new Refusal(409, `${path} does not match ${expected}`)
  return { old, branch }
}

function commitChange(
  call: Call,
  branch: string,
  change: { readonly path: string; readonly mode: string; readonly sha: string | null },
): string {
  const { world, caller, body } = call
  const ref = `refs/heads/${branch}`
  const parent = found(world.git.ref(ref))
  const commit = world.git.writeCommit({
    tree: world.git.changeTree(world.git.commit(parent)?.tree, [change]),
    parents: [parent],
    author: signatureOf(world, caller.account),
    committer: webCommitter(world),
    message: requiredText(body, 'message'),
  })
  checkWorkflows(call, parent, commit)
  checkRules(world, ref, commit, 409)
  world.git.setRef(ref, commit)
  settle(world)
  return commit
}

function entryView(world: World, { path, type, sha }: TreePath, ref: string) {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const urls = {
    self: `${repositoryUrl(world)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`,
    git: type === 'blob' ? blobUrl(world, sha) : `${repositoryUrl(world)}/git/trees/${sha}`,
    html: `${repositoryPage(world)}/blob/${encodeURIComponent(ref)}/${encoded}`,
  }
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size: type === 'blob' ? (world.git.read(sha)?.content.length ?? 0) : 0,
    type: type === 'tree' ? 'dir' : 'file',
    url: urls.self,
    git_url: urls.git,
    html_url: urls.html,
    download_url: type === 'blob' ? urls.html : null,
    _links: urls,
  }
}
