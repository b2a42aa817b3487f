import { expect, it } from 'vitest'
import { ask } from './ask.ts'
import { DOCUMENTS } from './graphql/documents.ts'
import type { Fault } from './server/faults.ts'
import { type GitHub, startGitHub } from './start-github.ts'

const CREATE = 'POST /repos/{owner}/{repo}/issues'
const DROPPED = 'dropped'

/** How a call ends that creates an issue, and how many issues there are then. */
async function createWith(github: GitHub) {
  const token = github.personToken('anna')
  const url = `${github.url}/repos/acme/support/issues`
  const answer = await ask(url, { token, method: 'POST', body: { title: 'x' } }).catch(() => DROPPED)
  const issues = await github.as('anna')('GET /repos/{owner}/{repo}/issues')
  return { answer, issues: Object(issues).length }
}

const ok = { status: 201, body: { title: 'x' } }
const down = (status: number) => ({ status, body: { message: 'Server Error' } })
const page = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: expect.stringContaining('<html>'),
}
const secondary = (status: number, headers: object) => ({
  status,
  headers,
  body: { message: expect.stringContaining('You have exceeded a secondary rate limit') },
})

it.each<[string, Fault, unknown, number]>([
  ['latency', { kind: 'latency', ms: 5 }, ok, 1],
  ['503 before the effect', { kind: 'server-error', status: 503, when: 'before' }, down(503), 0],
  ['502 after the effect', { kind: 'server-error', status: 502, when: 'after' }, down(502), 1],
  ['a secondary limit as 403', { kind: 'secondary-limit', status: 403 }, secondary(403, {}), 0],
  [
    'a secondary limit as 429 that says how long',
    { kind: 'secondary-limit', status: 429, retryAfter: 7 },
    secondary(429, { 'retry-after': '7' }),
    0,
  ],
  [
    'the primary limit',
    { kind: 'primary-limit', status: 403 },
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1775034000' } },
    0,
  ],
  ['a page before the effect', { kind: 'html', status: 502, when: 'before' }, { status: 502, ...page }, 0],
  ['a page after the effect', { kind: 'html', status: 200, when: 'after' }, { status: 200, ...page }, 1],
  ['a connection dropped before the effect', { kind: 'dropped', when: 'before' }, DROPPED, 0],
  ['a connection dropped after the effect', { kind: 'dropped', when: 'after' }, DROPPED, 1],
  ['a body that breaks off', { kind: 'cut-body' }, DROPPED, 1],
  ['a request that is delivered twice', { kind: 'twice' }, { status: 201, body: { number: 2 } }, 2],
])('%s', async (_, fault, answer, issues) => {
  const github = await startGitHub()
  github.fail(CREATE, fault)
  const happened = await createWith(github)
  if (answer === DROPPED) expect(happened.answer).toBe(DROPPED)
  else expect(happened.answer).toMatchObject(Object(answer))
  expect(happened.issues).toBe(issues)
})

it('says in retry-after nothing that the test did not say', async () => {
  const github = await startGitHub()
  github.fail(CREATE, { kind: 'secondary-limit', status: 403 })
  expect(Object((await createWith(github)).answer).headers).not.toHaveProperty('retry-after')
})

it('takes time for latency', async () => {
  const github = await startGitHub()
  github.fail('any', { kind: 'latency', ms: 40 })
  const started = performance.now()
  await github.as('anna')('GET /user')
  expect(performance.now() - started).toBeGreaterThanOrEqual(39)
})

it('fails the nth call from then on, as often as the test says, of the operation alone', async () => {
  const github = await startGitHub()
  await createWith(github)
  github.fail(CREATE, { kind: 'server-error', status: 500, when: 'before' }, { nth: 2, times: 2 })
  const statuses: unknown[] = []
  for (let call = 0; call < 5; call += 1) statuses.push(Object((await createWith(github)).answer).status)
  expect(statuses).toEqual([201, 500, 500, 201, 201])
})

it('fails the nth write, whichever it is, and no read', async () => {
  const github = await startGitHub()
  const anna = github.as('anna')
  github.fail('any write', { kind: 'server-error', status: 500, when: 'before' }, { nth: 2 })
  await anna('GET /repos/{owner}/{repo}/issues')
  await anna(CREATE, { title: 'x' })
  await anna('GET /repos/{owner}/{repo}/issues')
  const comment = anna('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: 1,
    body: 'x',
  })
  await expect(comment).rejects.toThrow('500')
})

it('gives a list without its newest items, once', async () => {
  const github = await startGitHub()
  const anna = github.as('anna')
  for (const title of ['one', 'two', 'three']) await anna(CREATE, { title })
  const titles = async (parameters = {}) =>
    Object(await anna('GET /repos/{owner}/{repo}/issues', parameters)).map(
      (issue: { title: string }) => issue.title,
    )
  github.fail('GET /repos/{owner}/{repo}/issues', { kind: 'stale', items: 2 }, { times: 2 })
  expect(await titles()).toEqual(['one'])
  expect(await titles({ direction: 'asc' })).toEqual(['one'])
  expect(await titles()).toEqual(['three', 'two', 'one'])
})

it('runs what the test wants, before and after the effect', async () => {
  const github = await startGitHub()
  const seen: number[] = []
  const look = async () => void seen.push(github.requests.length)
  const count = async () => {
    await look()
    seen.push(Object(await github.as('bert')('GET /repos/{owner}/{repo}/issues')).length)
  }
  github.fail(CREATE, { kind: 'run', when: 'before', run: count })
  github.fail(CREATE, { kind: 'run', when: 'after', run: count })
  await createWith(github)
  expect(seen).toEqual([0, 0, 1, 1])
})

it('keeps a log of what was called, and how it ended', async () => {
  const github = await startGitHub()
  github.fail(CREATE, { kind: 'dropped', when: 'after' })
  await createWith(github)
  expect(github.requests).toEqual([
    { operation: CREATE, isWrite: true, status: 0 },
    { operation: 'GET /repos/{owner}/{repo}/issues', isWrite: false, status: 200 },
  ])
})

it.each<[string, Fault, object]>([
  [
    'a secondary limit',
    { kind: 'secondary-limit', status: 200 },
    { errors: [{ message: expect.stringContaining('secondary') }] },
  ],
  ['the primary limit', { kind: 'primary-limit', status: 200 }, { errors: [{ type: 'RATE_LIMITED' }] }],
])('says with 200 to GraphQL: %s', async (_, fault, body) => {
  const github = await startGitHub({ documents: Object.values(DOCUMENTS) })
  github.fail('graphql PinnedIssues', fault)
  const send = () =>
    ask(`${github.url}/graphql`, {
      token: github.personToken('anna'),
      method: 'POST',
      body: { query: DOCUMENTS.pinnedIssues.document, variables: { owner: 'acme', name: 'support' } },
    })
  expect(await send()).toMatchObject({ status: 200, body })
  expect((await send()).body).toEqual({ data: { repository: { pinnedIssues: { nodes: [] } } } })
})
