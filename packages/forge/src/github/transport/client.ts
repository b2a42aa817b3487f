import { fail, problem } from '../../problems.ts'
import { classify } from './classify.ts'
import type { Call } from './operation.ts'
import { type Headers, type Outcome, requestId } from './outcome.ts'

/** Sends a request once, whatever comes of it. */
export type Send = (call: Call) => Promise<Outcome>

export interface Connection {
  /** The API's address: `https://api.github.com`, or `https://<host>/api/v3` of a server of your own. */
  readonly apiUrl: URL
  readonly token: string
}

const VERSION = '2022-11-28'
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Opens the client, which is large, so only who has something to send loads it. Octokit without its retry and throttling:
 * these send writes twice. @actions/github finds the proxy.
 */
export async function openClient({ apiUrl, token }: Connection, timeoutSeconds: number): Promise<Send> {
  // A secret is easily pasted with a line break.
  const trimmed = token.trim()
  if (trimmed === '') return fail(problem('forge/no-token#action', {}))
  const baseUrl = apiUrl.href.replace(/\/$/, '')
  const { getOctokit } = await import('@actions/github')
  const octokit = getOctokit(trimmed, { baseUrl, userAgent: 'triagebook', log: QUIET })
  octokit.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = VERSION
  })
  octokit.hook.after('request', ({ headers }, { request }) => request?.seen?.(headers))

  return async ({ operation, parameters }) => {
    let headers: Headers = {}
    const seen = (all: Headers) => {
      headers = all
    }
    const request = { signal: AbortSignal.timeout(timeoutSeconds * 1000), seen }
    try {
      const data: unknown =
        'route' in operation
          ? (await octokit.request(operation.route, { ...parameters, request })).data
          : await octokit.graphql(operation.document, { ...parameters, request })
      return { kind: 'answered', data, headers, request: requestId(headers) }
    } catch (thrown) {
      return classify(thrown)
    }
  }
}
