import { checkRules } from '../../branch/check-rules.ts'
import { signatureOf, webCommitter } from '../../branch/signature.ts'
import { checkWorkflows } from '../../branch/workflow-files.ts'
import { created, list, NO_CONTENT, ok, Refusal } from '../../call/answer.ts'
import type { Call, Handlers } from '../../call/call.ts'
import { flag, object, objects, requiredText, text, texts } from '../../call/fields.ts'
import { commitOf, found } from '../../call/find.ts'
import type { Parameters } from '../../contract/drift.ts'
import type { Signature } from '../../git/commits.ts'
import { settle } from '../../state/settle.ts'
import type { World } from '../../state/world.ts'
import { gitCommitView, refView } from '../../views/commit.ts'
import { repositoryUrl } from '../../views/repository.ts'

const GIT = '/repos/{owner}/{repo}/git'

/** Git's own objects: refs, commits, trees and blobs. */
export const GIT_DATA: Handlers = {
  [`GET ${GIT}/ref/{ref}`]: ({ world, parameters }) => {
    const ref = `refs/${requiredText(parameters, 'ref')}`
    return ok(refView(world, ref, found(world.git.ref(ref))))
  },

  [`GET ${GIT}/matching-refs/{ref}`]: ({ world, parameters }) =>
    list(
      world.git
        .refs(`refs/${requiredText(parameters, 'ref')}`)
        .map(({ ref, sha }) => refView(world, ref, sha)),
    ),

  [`POST ${GIT}/refs`]: (call) => {
    const { world, body } = call
    const ref = requiredText(body, 'ref')
    const sha = existing(world, requiredText(body, 'sha'))
    if (world.git.ref(ref) !== undefined) throw new Refusal(422, 'Reference already exists')
    checkWorkflows(call, world.git.ref(`refs/heads/${world.defaultBranch}`), sha)
    checkRules(world, ref, sha, 422)
    if (!/^refs\/(?:heads|tags)\//.test(ref) || !world.git.setRef(ref, sha))
      throw new Refusal(422, `${ref} is not a valid ref name.`)
    settle(world)
    return created(refView(world, ref, sha))
  },

  [`PATCH ${GIT}/refs/{ref}`]: (call) => {
    const { world, body } = call
    const ref = `refs/${requiredText(call.parameters, 'ref')}`
    const sha = existing(world, requiredText(body, 'sha'))
    const old = world.git.ref(ref)
    if (old === undefined) throw new Refusal(422, 'Reference does not exist')
    if (flag(body, 'force') !== true && !world.git.isAncestor(old, sha))
      throw new Refusal(422, 'Update is not a fast forward')
    checkWorkflows(call, old, sha)
    checkRules(world, ref, sha, 422)
    world.git.setRef(ref, sha)
    settle(world)
    return ok(refView(world, ref, sha))
  },

  [`DELETE ${GIT}/refs/{ref}`]: ({ world, parameters }) => {
    const ref = `refs/${requiredText(parameters, 'ref')}`
    if (world.git.ref(ref) === undefined) throw new Refusal(422, 'Reference does not exist')
    world.git.deleteRef(ref)
    settle(world)
    return NO_CONTENT
  },

  [`POST ${GIT}/blobs`]: ({ world, body }) => {
    const encoding = text(body, 'encoding') === 'base64' ? 'base64' : 'utf8'
    const sha = world.git.write('blob', Buffer.from(requiredText(body, 'content'), encoding))
    return created({ sha, url: blobUrl(world, sha) })
  },

  [`GET ${GIT}/blobs/{file_sha}`]: ({ world, parameters }) => {
    const sha = requiredText(parameters, 'file_sha')
    const object = world.git.read(sha)
    const { content } = found(object?.type === 'blob' ? object : undefined)
    return ok({
      sha,
      node_id: `B_${sha}`,
      size: content.length,
      url: blobUrl(world, sha),
      content: inLines(content),
      encoding: 'base64',
    })
  },

  [`POST ${GIT}/trees`]: ({ world, body }) => {
    const base = text(body, 'base_tree')
    if (base !== undefined && world.git.entries(base) === undefined)
      throw new Refusal(404, 'Tree SHA does not exist')
    const changes = objects(body, 'tree').map((entry) => changeOf(world, entry))
    const gone = (path: string) => base === undefined || world.git.entryAt(base, path) === undefined
    if (changes.some(({ path, sha }) => sha === null && gone(path)))
      throw new Refusal(422, 'GitRPC::BadObjectState')
    return created(treeView(world, world.git.changeTree(base, changes), false))
  },

  [`GET ${GIT}/trees/{tree_sha}`]: ({ world, parameters }) => {
    const named = requiredText(parameters, 'tree_sha')
    const sha = world.git.read(named)?.type === 'tree' ? named : commitOf(world, named)
    return ok(treeView(world, sha, parameters.recursive !== undefined))
  },

  [`POST ${GIT}/commits`]: (call) => {
    const { world, caller, body } = call
    const tree = requiredText(body, 'tree')
    const parents = texts(body, 'parents') ?? []
    if (world.git.read(tree)?.type !== 'tree') throw new Refusal(422, 'Tree SHA does not exist')
    if (parents.some((parent) => world.git.commit(parent) === undefined))
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
    const author = signatureIn(call, 'author') ?? signatureOf(world, caller.account)
    // GitHub commits and signs what a bot writes under no name of its own.
    const named = body.author !== undefined || body.committer !== undefined
    const committer = signatureIn(call, 'committer') ?? (named ? author : webCommitter(world))
    const message = requiredText(body, 'message')
    return created(gitCommitView(world, world.git.writeCommit({ tree, parents, author, committer, message })))
  },

  [`GET ${GIT}/commits/{commit_sha}`]: ({ world, parameters }) => {
    const sha = requiredText(parameters, 'commit_sha')
    found(world.git.commit(sha))
    return ok(gitCommitView(world, sha))
  },
}

/** In lines of 60 characters, as GitHub gives it. */
export function inLines(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n')
}

export function blobUrl(world: World, sha: string): string {
  return `${repositoryUrl(world)}/git/blobs/${sha}`
}

function existing({ git }: World, sha: string): string {
  if (git.read(sha) === undefined) throw new Refusal(422, 'Object does not exist')
  return sha
}

/** An entry with its content is a new blob; one with a null hash removes the path. */
function changeOf({ git }: World, entry: Parameters) {
  const content = text(entry, 'content')
  const sha = content === undefined ? (text(entry, 'sha') ?? null) : git.write('blob', Buffer.from(content))
  if (sha !== null && text(entry, 'mode') !== '160000' && git.read(sha) === undefined)
    throw new Refusal(422, `GitRPC::BadObjectState: tree.sha ${sha} is not a valid blob`)
  return { path: requiredText(entry, 'path'), mode: text(entry, 'mode') ?? '100644', sha }
}

function treeView(world: World, sha: string, recursive: boolean) {
  const tree = world.git.commit(sha)?.tree ?? sha
  const entries = world.git.entries(tree, recursive) ?? []
  return {
    sha: tree,
    url: `${repositoryUrl(world)}/git/trees/${tree}`,
    truncated: false,
    tree: entries.map((entry) => ({
      ...entry,
      ...(entry.type === 'blob' && {
        size: world.git.read(entry.sha)?.content.length ?? 0,
        url: blobUrl(world, entry.sha),
      }),
      ...(entry.type === 'tree' && { url: `${repositoryUrl(world)}/git/trees/${entry.sha}` }),
    })),
  }
}

function signatureIn({ world, body }: Call, key: string): Signature | undefined {
  const person = object(body, key)
  const name = text(person, 'name')
  const email = text(person, 'email')
  if (name === undefined || email === undefined) return undefined
  return { name, email, date: text(person, 'date') ?? world.time() }
}
