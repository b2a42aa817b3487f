/** How one request ended. */
export type Outcome =
  | Answered
  | Refused
  /** GitHub takes no more requests for a while; nothing was changed. */
  | { readonly kind: 'limited'; readonly until: Pause; readonly request: string }
  /** No connection came about; nothing was changed. */
  | { readonly kind: 'unreachable'; readonly words: string }
  | Unclear

export interface Answered {
  readonly kind: 'answered'
  readonly data: unknown
  readonly headers: Headers
  readonly request: string
}

/** GitHub says no, and has changed nothing. GraphQL’s refusals have REST’s status. */
export interface Refused {
  readonly kind: 'refused'
  readonly status: number
  readonly words: string
  /** The permissions that would do, as GitHub names them: `issues=write; pull_requests=write`. */
  readonly accepted: string
  readonly request: string
}

/** Nobody knows whether the request took effect. */
export interface Unclear {
  readonly kind: 'unclear'
  /** What came instead of an answer: `status 502`. */
  readonly answer: string
  readonly request: string
}

/** As GitHub says it, in seconds from now or as an instant; undefined where it says nothing. */
export type Pause = { readonly seconds: number } | { readonly instant: Date } | undefined

export type Headers = Readonly<Record<string, string | number | undefined>>

/** GitHub’s id of the request, which its support asks for. */
export function requestId(headers: Headers): string {
  return String(headers['x-github-request-id'] ?? 'unknown')
}
