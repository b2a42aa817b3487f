import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Answer, ok, Refusal } from '../call/answer.ts'
import type { Handlers } from '../call/call.ts'
import { requestProblems, responseProblems, typedParameters } from '../contract/drift.ts'
import { findOperation } from '../contract/find-operation.ts'
import { HANDLERS } from '../rest/index.ts'
import type { Caller } from '../state/caller.ts'
import { settle } from '../state/settle.ts'
import { authorize } from './authorize.ts'
import type { Fault } from './faults.ts'
import { pageOf, withoutNewest } from './pages.ts'
import { budgetHeaders } from './rate-limit.ts'
import { parseJson, readBody } from './read-body.ts'
import type { Prepared, ServerContext } from './server-context.ts'
import { tokenOf } from './token-of.ts'

const API_VERSION = '2022-11-28'

/** Prepares the answer of a REST request. */
export async function answerRest(
  request: IncomingMessage,
  url: URL,
  path: string,
  context: ServerContext,
): Promise<Prepared> {
  const method = request.method ?? 'GET'
  const body = String(await readBody(request))
  const found = findOperation(method, path)
  const operation = found?.operation ?? `${method} ${path}`
  return {
    operation,
    isWrite: method !== 'GET',
    answer: (faults) =>
      refusable(operation, context, () => {
        checkHeaders(request, operation, context)
        const token = tokenOf(request) ?? ''
        const caller = callerOf(token, context)
        const paid = spend(token, caller, operation, context)
        if (found === undefined) {
          context.drift.add(`The double has no ${operation}.`)
          return new Refusal(404, 'Not Found').answer
        }
        const asked = { ...found, request, url, body, caller, token, faults }
        const answer = refusable(operation, context, () => answerOperation(asked, context))
        return finish(answer, request, context, paid)
      }),
  }
}

/** An answer, or GitHub's refusal in its place. */
function refusable(operation: string, context: ServerContext, answer: () => Answer): Answer {
  try {
    return answer()
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    checkAnswer(operation, cause.answer, context)
    return cause.answer
  }
}

interface Request {
  readonly operation: string
  readonly parameters: Readonly<Record<string, string>>
  readonly request: IncomingMessage
  readonly url: URL
  readonly body: string
  readonly caller: Caller
  readonly token: string
  readonly faults: readonly Fault[]
}

function answerOperation(asked: Request, context: ServerContext): Answer {
  const { operation, request, url, caller, token, faults } = asked
  const json = parseJson(asked.body)
  if (json === null) throw new Refusal(400, 'Problems parsing JSON')
  const parameters = typedParameters(operation, asked.parameters, url.searchParams)
  const problems = requestProblems(operation, parameters, json.value)
  for (const problem of problems) context.drift.add(problem)
  authorize(context.world, caller, operation, parameters)
  if (problems.length > 0) throw new Refusal(422, `Invalid request.\n\n${problems.join('\n')}`)
  settle(context.world)
  const handler = { ...HANDLERS, ...limitHandler(token, caller, context) }[operation]
  if (handler === undefined) throw new Error(`No handler answers ${operation}.`)
  const answer = handler({
    world: context.world,
    caller,
    parameters,
    body: Object(json.value ?? {}),
    accept: (request.headers.accept ?? '').split(/[;,]/)[0] ?? '',
  })
  const stale = faults.flatMap((fault) => (fault.kind === 'stale' ? [fault.items] : []))
  const page = pageOf(stale.reduce(withoutNewest, answer), url, parameters)
  if (!Buffer.isBuffer(page.body)) checkAnswer(operation, page, context)
  return page
}

/** GitHub asks every client for its name; which version of the API it means, the double asks too. */
function checkHeaders(request: IncomingMessage, operation: string, { drift }: ServerContext): void {
  if ((request.headers['user-agent'] ?? '') === '')
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).',
    )
  const version = request.headers['x-github-api-version']
  if (version === API_VERSION) return
  drift.add(`${operation}: it is sent without X-GitHub-Api-Version: ${API_VERSION}`)
  throw new Refusal(400, `The double wants the header X-GitHub-Api-Version: ${API_VERSION}.`)
}

export function callerOf(token: string, { tokens }: ServerContext): Caller {
  if (token === '') throw new Refusal(401, 'Requires authentication')
  const caller = tokens.callerOf(token)
  if (caller === undefined) throw new Refusal(401, 'Bad credentials')
  return caller
}

/** Counts the call against the primary limit; how much is left costs nothing. */
function spend(token: string, { kind, app }: Caller, operation: string, { limit }: ServerContext) {
  if (operation === 'GET /rate_limit') return {}
  const budget = limit.spend(token, kind, 'core')
  if (budget !== undefined) return budgetHeaders(budget, 'core')
  const left = limit.budget(token, kind, 'core')
  throw new Refusal(
    403,
    `API rate limit exceeded for ${app === null ? 'user ID 1' : `installation ID ${app.installation}`}.`,
    {},
    budgetHeaders(left, 'core'),
  )
}

function limitHandler(token: string, { kind }: Caller, { limit }: ServerContext): Handlers {
  return {
    'GET /rate_limit': () => {
      const core = limit.budget(token, kind, 'core')
      const graphql = limit.budget(token, kind, 'graphql')
      return ok({ resources: { core, search: core, graphql }, rate: core })
    },
  }
}

/** An answer that GitHub's description does not allow is a mistake of the double. */
function checkAnswer(operation: string, { status, body }: Answer, { drift }: ServerContext): void {
  for (const problem of responseProblems(operation, status, body))
    drift.add(`The double’s answer to ${problem}`)
}

/** Adds the headers that each answer has; 304 where the caller has this answer already, which costs nothing. */
function finish(
  answer: Answer,
  request: IncomingMessage,
  { limit, tokens }: ServerContext,
  headers: Readonly<Record<string, string>>,
): Answer {
  if (request.method !== 'GET' || answer.status !== 200)
    return { ...answer, headers: { ...headers, ...answer.headers } }
  const etag = `W/"${createHash('sha256')
    .update(Buffer.isBuffer(answer.body) ? answer.body : JSON.stringify(answer.body))
    .digest('hex')}"`
  const all = { ...headers, etag, ...answer.headers }
  if (request.headers['if-none-match'] !== etag) return { ...answer, headers: all }
  const token = tokenOf(request) ?? ''
  const kind = tokens.callerOf(token)?.kind ?? 'person'
  return { status: 304, headers: { ...all, ...budgetHeaders(limit.refund(token, kind, 'core'), 'core') } }
}
