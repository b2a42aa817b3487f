import { spawn } from 'node:child_process'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { GIT_ENVIRONMENT } from './run-git.ts'

export interface BackendOptions {
  readonly folder: string
  /** After the repository's name: `/info/refs`. */
  readonly pathInfo: string
  readonly query: string
  readonly user: string
  /** Full refs to which nobody may push. */
  readonly protectedRefs: readonly string[]
  readonly mayChangeWorkflows: boolean
}

/** What protocol 2 says first of a fetch: the same for all repositories, since they have one configuration. */
let advertised: Promise<BackendAnswer> | undefined

/** Lets `git http-backend` answer a request; ends when it has, and Git has done what it was asked. */
export function serveGit(
  request: Pick<IncomingMessage, 'method' | 'headers'>,
  body: Buffer,
  options: BackendOptions,
): Promise<BackendAnswer> {
  const isFetch = options.pathInfo === '/info/refs' && options.query === 'service=git-upload-pack'
  if (!isFetch || request.headers['git-protocol'] !== 'version=2') return startGit(request, body, options)
  advertised ??= startGit(request, body, options)
  return advertised
}

function startGit(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  body: Buffer,
  options: BackendOptions,
): Promise<BackendAnswer> {
  const { folder, pathInfo, query, user, protectedRefs, mayChangeWorkflows } = options
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      ...GIT_ENVIRONMENT,
      GIT_PROJECT_ROOT: path.dirname(folder),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${path.basename(folder)}${pathInfo}`,
      QUERY_STRING: query,
      REQUEST_METHOD: method,
      CONTENT_TYPE: headers['content-type'],
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      GIT_PROTOCOL: [headers['git-protocol'] ?? ''].flat()[0],
      REMOTE_USER: user,
      PROTECTED_REFS: protectedRefs.join(' '),
      MAY_CHANGE_WORKFLOWS: mayChangeWorkflows ? 'yes' : 'no',
    },
  })
  // It may end before it has read all, where it refuses.
  child.stdin.on('error', () => undefined).end(body)
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', () => resolve(readAnswer(Buffer.concat(parts))))
  })
}

export interface BackendAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** A CGI answer: header lines, with the status among them, and the body. */
function readAnswer(answer: Buffer): BackendAnswer {
  const end = answer.indexOf('\r\n\r\n')
  const lines = answer.toString('latin1', 0, end).split('\r\n')
  const { Status: status = '200', ...headers } = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { status: Number.parseInt(status, 10), headers, body: answer.subarray(end + 4) }
}
