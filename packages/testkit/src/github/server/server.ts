import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '../call/answer.ts'
import type { Fault } from './faults.ts'
import { faultyAnswer } from './faulty-answer.ts'
import { answerGit, isGitRequest } from './git-server.ts'
import { answerGraphQL } from './graphql-server.ts'
import { answerRest } from './rest-server.ts'
import type { Prepared, ServerContext } from './server-context.ts'

/** Starts to listen on a free port of the loopback. */
export function listen(
  contextOf: (url: string) => ServerContext,
): Promise<{ server: Server; context: ServerContext }> {
  return new Promise((resolve) => {
    let context: ServerContext | undefined
    const server = createServer((request, response) => {
      if (context === undefined) return
      handle(request, response, context).catch((cause: unknown) => {
        context?.drift.add(`The double failed: ${cause instanceof Error ? cause.stack : String(cause)}`)
        response.destroy()
      })
    })
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      context = contextOf(`http://127.0.0.1:${port}`)
      resolve({ server, context })
    })
  })
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  context: ServerContext,
): Promise<void> {
  const prepared = await prepare(request, context)
  const { operation, isWrite } = prepared
  const faults = context.faults.next(operation, isWrite)
  const answer = await answerWith(faults, prepared, context)
  const status = answer === 'drop' ? 0 : answer.status
  const id = `AAAA:${String(context.requests.push({ operation, isWrite, status })).padStart(4, '0')}`
  if (answer === 'drop') {
    request.socket.destroy()
    return
  }
  const date = new Date(context.world.time()).toUTCString()
  const headers = { date, 'x-github-request-id': id, ...answer.headers }
  const isCut = faults.some(({ kind }) => kind === 'cut-body')
  send(response, { ...answer, headers }, isCut)
}

/** What a request asks: of Git, of GraphQL, for an artifact, else of REST. GitHub Enterprise has addresses of its own. */
async function prepare(request: IncomingMessage, context: ServerContext): Promise<Prepared> {
  const url = new URL(request.url ?? '/', context.world.url)
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql')
  if (isGitRequest(context.world, path)) return answerGit(request, url, path, context)
  if (path === '/graphql') return answerGraphQL(request, context)
  const download = /^\/downloads\/(\d+)\.zip$/.exec(path)
  if (download === null) return answerRest(request, url, path, context)
  const zip = context.world.artifacts.find(({ id }) => id === Number(download[1]))?.zip
  return {
    operation: 'GET /downloads',
    isWrite: false,
    answer: () => (zip === undefined ? { status: 404 } : { status: 200, body: zip }),
  }
}

async function answerWith(
  faults: readonly Fault[],
  prepared: Prepared,
  context: ServerContext,
): Promise<Answer | 'drop'> {
  await before(faults)
  const early = faultyAnswer(faults, 'before', context)
  if (early !== undefined) return early
  if (faults.some(({ kind }) => kind === 'twice')) await prepared.answer(faults)
  const answer = await prepared.answer(faults)
  await after(faults)
  return faultyAnswer(faults, 'after', context) ?? answer
}

async function before(faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === 'latency') await wait(fault.ms)
    if (fault.kind === 'run' && fault.when === 'before') await fault.run()
  }
}

async function after(faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) if (fault.kind === 'run' && fault.when === 'after') await fault.run()
}

/** Sends a body as it is, or an object as JSON; a cut one breaks off in the middle. */
function send(response: ServerResponse, { status, headers, body }: Answer, isCut = false): void {
  const bytes =
    body === undefined
      ? Buffer.alloc(0)
      : Buffer.isBuffer(body)
        ? body
        : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const type =
    Buffer.isBuffer(body) || body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, { ...type, 'content-length': bytes.length, ...headers })
  if (!isCut) {
    response.end(bytes)
    return
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}
