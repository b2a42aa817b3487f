import type { IncomingMessage } from 'node:http'
import { takesNoPush } from '../branch/check-rules.ts'
import { mayChangeWorkflows } from '../branch/workflow-files.ts'
import type { Answer } from '../call/answer.ts'
import { covers } from '../contract/permissions.ts'
import { serveGit } from '../git/http-backend.ts'
import { isAtLeast } from '../state/account.ts'
import type { Caller } from '../state/caller.ts'
import { mergeabilityOf } from '../state/mergeability.ts'
import { settle } from '../state/settle.ts'
import type { World } from '../state/world.ts'
import { readBody } from './read-body.ts'
import type { Prepared, ServerContext } from './server-context.ts'
import { tokenOf } from './token-of.ts'

const PATHS = /^(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/

/** Whether a request is Git's, for the repository. */
export function isGitRequest(world: World, path: string): boolean {
  return pathInfoOf(world, path) !== undefined
}

/** Prepares the answer of Git's smart protocol. Its names for faults are `git-upload-pack` and `git-receive-pack`. */
export async function answerGit(
  request: IncomingMessage,
  url: URL,
  path: string,
  context: ServerContext,
): Promise<Prepared> {
  const { world } = context
  const pathInfo = pathInfoOf(world, path) ?? ''
  const service = url.searchParams.get('service') ?? pathInfo.slice(1)
  const isPush = service === 'git-receive-pack'
  const body = await readBody(request)
  const isData = pathInfo !== '/info/refs'
  return {
    operation: isData ? service : `${service} info/refs`,
    isWrite: isPush && isData,
    async answer() {
      const caller = context.tokens.callerOf(tokenOf(request) ?? '')
      const refusal = refusalOf(world, caller, isPush)
      if (refusal !== undefined || caller === undefined) return refusal ?? { status: 401 }
      settle(world)
      if (!isPush)
        for (const issue of world.issues)
          if (issue.pull) mergeabilityOf(world, { ...issue, pull: issue.pull })
      const answer = await serveGit(request, body, {
        folder: world.git.folder,
        pathInfo,
        query: url.search.slice(1),
        user: caller.account.login,
        protectedRefs: [...world.rules]
          .filter(([, rules]) => takesNoPush(rules))
          .map(([branch]) => `refs/heads/${branch}`),
        mayChangeWorkflows: mayChangeWorkflows(caller),
      })
      settle(world)
      return answer
    },
  }
}

function pathInfoOf({ owner, name }: World, path: string): string | undefined {
  const base = `/${owner}/${name}`
  return path.startsWith(base) ? PATHS.exec(path.slice(base.length))?.[1] : undefined
}

function refusalOf({ owner, name }: World, caller: Caller | undefined, isPush: boolean): Answer | undefined {
  if (caller === undefined)
    return {
      status: 401,
      body: Buffer.from('Invalid username or token.\n'),
      headers: { 'www-authenticate': 'Basic realm="GitHub"', 'content-type': 'text/plain' },
    }
  const { account, kind, permissions } = caller
  const may = (access: 'read' | 'write') =>
    kind === 'person' ? isAtLeast(account.role, access) : covers(permissions, { contents: access })
  if (!may('read'))
    return {
      status: 404,
      body: Buffer.from('Repository not found.\n'),
      headers: { 'content-type': 'text/plain' },
    }
  if (isPush && !may('write'))
    return {
      status: 403,
      body: Buffer.from(`Permission to ${owner}/${name}.git denied to ${account.login}.\n`),
      headers: { 'content-type': 'text/plain' },
    }
  return undefined
}
