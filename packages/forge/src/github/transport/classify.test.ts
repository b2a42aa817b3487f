import { describe, expect, it } from 'vitest'
import { classify } from './classify.ts'

const LATER = new Date('2026-04-01T09:00:00Z')
const RESET = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(LATER.getTime() / 1000) }

/** As Octokit throws an answer with this status. */
const ofStatus = (status: number, data: unknown, headers: object = {}) =>
  Object.assign(new Error(), {
    name: 'HttpError',
    status,
    response: { status, data, headers: { 'x-github-request-id': 'R', ...headers } },
  })
const message = (text: string) => ({ message: text })

describe('an answer with a status', () => {
  it.each([
    {
      name: 'a refusal with its details',
      thrown: ofStatus(422, {
        message: 'Validation Failed',
        errors: [{ field: 'name', code: 'already_exists' }, { message: 'too long' }, 'so it is'],
      }),
      outcome: {
        kind: 'refused',
        status: 422,
        words: '“Validation Failed: name already_exists: too long: so it is”',
      },
    },
    {
      name: 'a refusal of many words',
      thrown: ofStatus(422, message('x'.repeat(300))),
      outcome: { kind: 'refused', words: `“${'x'.repeat(199)}…”` },
    },
    {
      name: 'a missing permission with what would do',
      thrown: ofStatus(403, message('Resource not accessible by integration'), {
        'x-accepted-github-permissions': 'issues=write',
      }),
      outcome: { kind: 'refused', status: 403, accepted: 'issues=write' },
    },
    {
      name: 'a missing permission of the last request before the limit',
      thrown: ofStatus(403, message('Resource not accessible by integration'), RESET),
      outcome: { kind: 'refused', status: 403 },
    },
    {
      name: 'the primary limit',
      thrown: ofStatus(403, message('API rate limit exceeded for installation ID 1.'), RESET),
      outcome: { kind: 'limited', until: { instant: LATER } },
    },
    {
      name: 'a secondary limit while requests are left',
      thrown: ofStatus(403, message('You have exceeded a secondary rate limit.'), {
        ...RESET,
        'x-ratelimit-remaining': '12',
      }),
      outcome: { kind: 'limited', until: undefined },
    },
    {
      name: 'a limit that says how long, before when the hour is over',
      thrown: ofStatus(429, message('Too many'), { ...RESET, 'retry-after': '7' }),
      outcome: { kind: 'limited', until: { seconds: 7 } },
    },
    {
      name: '429 as a page',
      thrown: ofStatus(429, '<html>'),
      outcome: { kind: 'limited', until: undefined },
    },
    {
      name: '502',
      thrown: ofStatus(502, message('Server Error')),
      outcome: { kind: 'unclear', answer: 'status 502' },
    },
    { name: 'a proxy’s 403', thrown: ofStatus(403, '<html>No</html>'), outcome: { kind: 'unclear' } },
    { name: 'a proxy’s 404', thrown: ofStatus(404, '<html>No</html>'), outcome: { kind: 'unclear' } },
    { name: 'a 404 whose body broke off', thrown: ofStatus(404, ''), outcome: { kind: 'unclear' } },
    {
      name: 'GitHub’s 404',
      thrown: ofStatus(404, message('Not Found')),
      outcome: { kind: 'refused', status: 404 },
    },
  ])('$name', ({ thrown, outcome }) => {
    expect(classify(thrown)).toMatchObject({ ...outcome, request: 'R' })
  })
})

describe('errors of GraphQL', () => {
  const ofGraphQL = (type: string | undefined, text: string, data: unknown = null) =>
    Object.assign(new Error(), {
      name: 'GraphqlResponseError',
      errors: [{ type, message: text }],
      data,
      headers: { 'x-github-request-id': 'R', 'retry-after': undefined },
    })

  it.each([
    { thrown: ofGraphQL('RATE_LIMITED', 'API rate limit exceeded.'), outcome: { kind: 'limited' } },
    {
      thrown: ofGraphQL(undefined, 'You have exceeded a secondary rate limit.'),
      outcome: { kind: 'limited' },
    },
    { thrown: ofGraphQL('FORBIDDEN', 'Resource not accessible'), outcome: { kind: 'refused', status: 403 } },
    { thrown: ofGraphQL('NOT_FOUND', 'Could not resolve'), outcome: { kind: 'refused', status: 404 } },
    { thrown: ofGraphQL('UNPROCESSABLE', 'Maximum 3 pinned'), outcome: { kind: 'refused', status: 422 } },
    {
      thrown: ofGraphQL(undefined, 'Something went wrong while executing your query.'),
      outcome: { kind: 'unclear' },
    },
    {
      thrown: ofGraphQL(undefined, 'timeout', { repository: { pinnedIssues: { nodes: [] } } }),
      outcome: { kind: 'unclear' },
    },
  ])('$thrown.errors.0.message → $outcome.kind', ({ thrown, outcome }) => {
    expect(classify(thrown)).toMatchObject({ ...outcome, request: 'R' })
  })
})

describe('no answer', () => {
  const ofConnection = (code: string, cause: object = {}) =>
    Object.assign(new Error(), {
      name: 'HttpError',
      status: 500,
      cause: { ...cause, cause: { code, message: `it is ${code}` } },
    })

  it.each([
    'ENOTFOUND',
    'ECONNREFUSED',
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('for %s is no connection', (code) => {
    expect(classify(ofConnection(code))).toEqual({ kind: 'unreachable', words: `it is ${code}` })
  })

  it('for a proxy that opens no tunnel is no connection', () => {
    const cause = { code: 'UND_ERR_ABORTED', message: 'Proxy response (407) !== 200 when HTTP Tunneling' }
    const cancelled = { cause: { code: 0, message: 'Request was cancelled.', cause } }
    const thrown = Object.assign(new Error(), { name: 'HttpError', status: 500, cause: cancelled })
    expect(classify(thrown)).toEqual({ kind: 'unreachable', words: 'the proxy answers with status 407' })
  })

  it.each([
    { code: 'ECONNRESET', cause: {}, answer: 'a connection that broke off' },
    { code: 'UND_ERR_SOCKET', cause: {}, answer: 'a connection that broke off' },
    { code: '', cause: { name: 'TimeoutError' }, answer: 'nothing for too long' },
  ])('for $code is $answer, after which nobody knows', ({ code, cause, answer }) => {
    expect(classify(ofConnection(code, cause))).toMatchObject({ kind: 'unclear', answer })
  })
})

it('passes on what Octokit does not throw: it is a bug', () => {
  expect(() => classify(new TypeError('oh'))).toThrow('oh')
})
