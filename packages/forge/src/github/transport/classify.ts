import { shorten } from '@triagebook/record/problem'
import { type Headers, type Outcome, type Pause, requestId } from './outcome.ts'

const MOST_WORDS = 200
const LIMIT = /rate limit|abuse detection/i

/** No connection came about: the request cannot have taken effect. */
const UNREACHABLE =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/

/** How the HTTP client says that a proxy opens no tunnel. */
const PROXY = /^Proxy response \((\d+)\)/

/** What GraphQL says in an error’s `type`, as the status that REST has for it. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  NOT_FOUND: 404,
  UNPROCESSABLE: 422,
  STALE_DATA: 422,
}

/** What a failed request means, as Octokit throws it; anything else that is thrown is a bug. */
export function classify(thrown: unknown): Outcome {
  const error = Object(thrown)
  if (error.name === 'GraphqlResponseError') return ofGraphQL(error.errors, error.headers)
  if (error.name !== 'HttpError') throw thrown
  const { response } = error
  return response === undefined
    ? ofConnection(error.cause)
    : ofStatus(response.status, response.headers, response.data)
}

function ofStatus(status: number, headers: Headers, data: unknown): Outcome {
  const request = requestId(headers)
  const words = wordsOf(data)
  if (status >= 500) return { kind: 'unclear', answer: `status ${status}`, request }
  const isLimit =
    status === 429 || (status === 403 && (headers['retry-after'] !== undefined || LIMIT.test(words ?? '')))
  if (isLimit) return { kind: 'limited', until: pauseOf(headers), request }
  // A refusal that is not in GitHub's form may be a proxy's.
  if (words === undefined)
    return { kind: 'unclear', answer: `status ${status} with a page that is not GitHub’s`, request }
  const accepted = String(headers['x-accepted-github-permissions'] ?? '')
  return { kind: 'refused', status, words, accepted, request }
}

function ofGraphQL(errors: unknown, headers: Headers): Outcome {
  const request = requestId(headers)
  const [{ type = '', message = '' } = {}] = Array.isArray(errors) ? errors.map(Object) : []
  if (type === 'RATE_LIMITED' || LIMIT.test(message))
    return { kind: 'limited', until: pauseOf(headers), request }
  const status = STATUS_OF_TYPE[String(type)]
  if (status === undefined) return { kind: 'unclear', answer: `the error ${quoted(message)}`, request }
  return { kind: 'refused', status, words: quoted(message), accepted: '', request }
}

function ofConnection(cause: unknown): Outcome {
  const inner = Object(Object(cause).cause)
  if (UNREACHABLE.test(String(inner.code)))
    return { kind: 'unreachable', words: String(inner.message || inner.code) }
  const proxy = PROXY.exec(String(Object(inner.cause).message))
  if (proxy !== null) return { kind: 'unreachable', words: `the proxy answers with status ${proxy[1]}` }
  const answer =
    Object(cause).name === 'TimeoutError' ? 'nothing for too long' : 'a connection that broke off'
  return { kind: 'unclear', answer, request: 'unknown' }
}

function pauseOf(headers: Headers): Pause {
  const after = Number(headers['retry-after'] ?? Number.NaN)
  if (Number.isFinite(after)) return { seconds: after }
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  const isUsedUp = String(headers['x-ratelimit-remaining']) === '0'
  return isUsedUp && Number.isFinite(reset) ? { instant: new Date(reset * 1000) } : undefined
}

/** GitHub’s words can be long: some of its messages repeat what was sent. */
function quoted(words: string): string {
  return `“${shorten(words, MOST_WORDS)}”`
}

/** GitHub’s own words for a refusal; undefined where the answer is not of its form. */
function wordsOf(data: unknown): string | undefined {
  const { message, errors = [] } = Object(data)
  if (typeof message !== 'string') return undefined
  const details = (Array.isArray(errors) ? errors : [errors]).map((error: unknown) => {
    if (typeof error === 'string') return error
    const { message: why, field = '', code = '' } = Object(error)
    return typeof why === 'string' ? why : `${field} ${code}`.trim()
  })
  return quoted([message, ...details].join(': '))
}
