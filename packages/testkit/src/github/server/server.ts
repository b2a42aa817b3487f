import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from '../call/answer.ts'
import type { Fault } from './faults.ts'
import { faultyAnswer } from './faulty-answer.ts'
import { answerGit, isGitRequest } from './git-server.ts'
import { answerGraphQL } from './graphql-server.ts'
import { answerRest } from './rest-server.ts'
import type { ServerContext } from './server-context.ts'

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
  const url = new URL(request.url ?? '/', context.world.url)
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql')
  const download = /^\/downloads\/(\d+)\.zip$/.exec(path)
  if (download !== null) {
    const artifact = context.world.artifacts.find(({ id }) => id === Number(download[1]))
    return send(response, {
      status: artifact === undefined ? 404 : 200,
      body: artifact?.zip ?? Buffer.alloc(0),
    })
  }
  const prepared = isGitRequest(context.world, path)
    ? await answerGit(request, url, path, context)
    : path === '/graphql'
      ? await answerGraphQL(request, context)
      : await answerRest(request, url, path, context)
  const faults = context.faults.next(prepared.operation, prepared.isWrite)
  const log = (status: number) =>
    context.requests.push({ operation: prepared.operation, isWrite: prepared.isWrite, status })

  await before(faults)
  const early = faultyAnswer(faults, 'before', context)
  if (early === 'drop') return drop(request, log)
  if (early !== undefined) {
    log(early.status)
    return send(response, early)
  }
  if (faults.some(({ kind }) => kind === 'twice')) await prepared.answer(faults)
  const answer = await prepared.answer(faults)
  await after(faults)
  const late = faultyAnswer(faults, 'after', context)
  if (late === 'drop') return drop(request, log)
  log((late ?? answer).status)
  send(
    response,
    late ?? answer,
    faults.some(({ kind }) => kind === 'cut-body'),
  )
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

function drop(request: IncomingMessage, log: (status: number) => void): void {
  log(0)
  request.socket.destroy()
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
