import type { Fault, GitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { forgeOn, startDouble } from '../../test-data/github-bench.ts'
import { type Forge, markerOf, withMarker } from '../index.ts'

interface Expected {
  readonly fault: Fault
  readonly read: 'answer' | `forge/${string}`
  readonly write: 'done' | `forge/${string}`
  /** How often a write is sent: a second time only where GitHub has refused it for a limit. */
  readonly sent: 1 | 2
}

const FAULTS: Readonly<Record<string, Expected>> = {
  '503 before the effect': {
    fault: { kind: 'server-error', status: 503, when: 'before' },
    read: 'answer',
    write: 'forge/unknown-outcome',
    sent: 1,
  },
  '502 after the effect': {
    fault: { kind: 'server-error', status: 502, when: 'after' },
    read: 'answer',
    write: 'done',
    sent: 1,
  },
  'a secondary limit as 403': {
    fault: { kind: 'secondary-limit', status: 403 },
    read: 'answer',
    write: 'done',
    sent: 2,
  },
  'a secondary limit as 429 that says how long': {
    fault: { kind: 'secondary-limit', status: 429, retryAfter: 7 },
    read: 'answer',
    write: 'done',
    sent: 2,
  },
  'the primary limit, for an hour': {
    fault: { kind: 'primary-limit', status: 403 },
    read: 'forge/rate-limit',
    write: 'forge/rate-limit',
    sent: 1,
  },
  'a page with 200 in place of the effect': {
    fault: { kind: 'html', status: 200, when: 'before' },
    read: 'answer',
    write: 'forge/unknown-outcome',
    sent: 1,
  },
  'a page with 200 after the effect': {
    fault: { kind: 'html', status: 200, when: 'after' },
    read: 'answer',
    write: 'done',
    sent: 1,
  },
  'a page with 502 before the effect': {
    fault: { kind: 'html', status: 502, when: 'before' },
    read: 'answer',
    write: 'forge/unknown-outcome',
    sent: 1,
  },
  'a connection dropped before the effect': {
    fault: { kind: 'dropped', when: 'before' },
    read: 'answer',
    write: 'forge/unknown-outcome',
    sent: 1,
  },
  'a connection dropped after the effect': {
    fault: { kind: 'dropped', when: 'after' },
    read: 'answer',
    write: 'done',
    sent: 1,
  },
  'a body that breaks off': { fault: { kind: 'cut-body' }, read: 'answer', write: 'done', sent: 1 },
}

const OF_GRAPHQL: Readonly<Record<string, Expected>> = {
  'a secondary limit as 200': {
    fault: { kind: 'secondary-limit', status: 200, retryAfter: 7 },
    read: 'answer',
    write: 'done',
    sent: 2,
  },
  'the primary limit as 200': {
    fault: { kind: 'primary-limit', status: 200 },
    read: 'forge/rate-limit',
    write: 'forge/rate-limit',
    sent: 1,
  },
}

const REPOSITORY = '/repos/{owner}/{repo}'
const ISSUE = `${REPOSITORY}/issues/{issue_number}`
const PULL = `${REPOSITORY}/pulls/{pull_number}`

const marked = (name: string) => {
  const marker = markerOf(name.replaceAll(' ', ':'))
  return { marker, body: withMarker('Text', marker) }
}

const PEOPLE = Array.from({ length: Object.keys(FAULTS).length }, (_, turn) => `person${turn}`)

/** Issue 1 with a comment and two labels, pinned; pull request 2 of `import` with a review; a team. */
async function aRepository(): Promise<{ github: GitHub; forge: Forge; comment: string }> {
  const github = await startDouble()
  github.addTeam('support', PEOPLE)
  github.protect('main', { type: 'required_status_checks', checks: [{ context: 'build' }], strict: false })
  github.commit('import', { 'a.md': 'one\ntwo\n' })
  const forge = forgeOn(github)
  await forge.issues.create({ ...marked('issue'), title: 'Issue', labels: ['a', 'b'] })
  await forge.issues.pin(1)
  const { id } = await forge.comments.create(1, marked('comment'))
  await forge.pulls.create({ ...marked('pull'), title: 'Pull', head: 'import', base: 'main' })
  await review(forge, 'review')
  await forge.comments.create(2, marked('on the pull request'))
  return { github, forge, comment: id }
}

async function review(forge: Forge, name: string): Promise<void> {
  const commit = await forge.branches.head('import')
  const comments = [{ path: 'a.md', line: 1, body: 'x' }]
  await forge.reviews.create(2, { ...marked(name), commit: commit ?? '', comments })
}

async function check(forge: Forge, name: string, state: 'neutral' | 'failure' | 'success'): Promise<void> {
  const commit = (await forge.branches.head('main')) ?? ''
  const texts = { title: 'Title', summary: 'Summary', text: 'Text' }
  await forge.checks.put({ commit, name, state, ...texts, marker: markerOf('check') })
}

const READS: Readonly<Record<string, (forge: Forge) => Promise<unknown>>> = {
  [`GET ${REPOSITORY}`]: (forge) => forge.repository(),
  'graphql Viewer': (forge) => forge.account(),
  [`GET ${REPOSITORY}/issues`]: (forge) => forge.issues.list({ state: 'all' }),
  'graphql PinnedIssues': (forge) => forge.issues.pinned(),
  [`GET ${ISSUE}/comments`]: (forge) => forge.comments.list(1),
  [`GET ${REPOSITORY}/git/ref/{ref}`]: (forge) => forge.branches.head('import'),
  [`GET ${REPOSITORY}/rules/branches/{branch}`]: (forge) => forge.branches.requiredChecks('main'),
  [`GET ${REPOSITORY}/git/matching-refs/{ref}`]: (forge) => forge.branches.queue('main'),
  [`GET ${REPOSITORY}/branches`]: (forge) => forge.branches.protectedNames(),
  [`GET ${REPOSITORY}/branches/{branch}/protection`]: (forge) => forge.branches.olderProtection('main'),
  [`GET ${REPOSITORY}/pulls`]: (forge) => forge.pulls.list({ state: 'all' }),
  [`GET ${PULL}/files`]: (forge) => forge.pulls.files(2),
  [`GET ${REPOSITORY}/activity`]: (forge) => forge.pulls.underReview(2),
  'graphql PullUnderReview': (forge) => forge.pulls.underReview(2),
  [`GET ${PULL}/comments`]: (forge) => forge.reviews.comments(2),
  'GET /orgs/{org}/teams/{team_slug}/members': (forge) => forge.teams.members('acme/support'),
}

interface Write {
  /** Does it for the nth time, each time for something new. */
  readonly act: (forge: Forge, turn: number, comment: string) => Promise<unknown>
  /** Brings back what stood before, for writes that take something away or change something. */
  readonly reset?: (forge: Forge) => Promise<unknown>
  /** What there must be one more of after a write that is done. */
  readonly list?: (forge: Forge) => Promise<readonly unknown[]>
}

const WRITES: Readonly<Record<string, Write>> = {
  [`POST ${REPOSITORY}/issues`]: {
    act: (forge, turn) => forge.issues.create({ ...marked(`issue ${turn}`), title: 'New', labels: [] }),
    list: (forge) => forge.issues.list({ state: 'all' }),
  },
  [`PATCH ${ISSUE}`]: {
    act: (forge, turn) =>
      forge.issues.update(1, turn % 2 === 0 ? { title: `Title ${turn}` } : { state: 'not-planned' }),
    reset: (forge) => forge.issues.update(1, { state: 'open' }),
  },
  [`POST ${ISSUE}/assignees`]: {
    act: (forge, turn) => forge.issues.assign(1, [`person${turn}`]),
  },
  'graphql PinIssue': { act: (forge) => forge.issues.pin(1), reset: (forge) => forge.issues.unpin(1) },
  'graphql UnpinIssue': { act: (forge) => forge.issues.unpin(1), reset: (forge) => forge.issues.pin(1) },
  [`POST ${ISSUE}/comments`]: {
    act: (forge, turn) => forge.comments.create(1, marked(`comment ${turn}`)),
    list: (forge) => forge.comments.list(1),
  },
  [`PATCH ${REPOSITORY}/issues/comments/{comment_id}`]: {
    act: (forge, turn, comment) => forge.comments.update(comment, `Text ${turn}`),
  },
  [`DELETE ${REPOSITORY}/issues/comments/{comment_id}`]: {
    act: async (forge) => forge.comments.remove((await forge.comments.list(1)).at(-1)?.id ?? ''),
    reset: (forge) => forge.comments.create(1, marked('to be removed')),
  },
  [`POST ${REPOSITORY}/labels`]: {
    act: (forge, turn) => forge.labels.ensure({ name: `l${turn}`, color: 'ededed', description: '' }),
  },
  [`POST ${ISSUE}/labels`]: { act: (forge, turn) => forge.labels.add(1, [`added ${turn}`]) },
  [`DELETE ${ISSUE}/labels/{name}`]: {
    act: (forge) => forge.labels.remove(1, 'a'),
    reset: (forge) => forge.labels.add(1, ['a']),
  },
  [`POST ${REPOSITORY}/pulls`]: {
    act: (forge, turn) =>
      forge.pulls.create({ ...marked(`pull ${turn}`), title: 'New', head: `b${turn}`, base: 'main' }),
    list: (forge) => forge.pulls.list({ state: 'all' }),
  },
  [`PATCH ${PULL}`]: { act: (forge, turn) => forge.pulls.update(2, { body: `Text ${turn}` }) },
  [`POST ${PULL}/reviews`]: {
    act: (forge, turn) => review(forge, `review ${turn}`),
    list: (forge) => forge.reviews.comments(2),
  },
  [`POST ${PULL}/requested_reviewers`]: {
    act: async (forge, turn) =>
      expect(await forge.reviews.request(2, [`person${turn}`])).toMatchObject({ notAsked: [] }),
  },
  [`POST ${REPOSITORY}/check-runs`]: { act: (forge, turn) => check(forge, `new${turn}`, 'neutral') },
  [`PATCH ${REPOSITORY}/check-runs/{check_run_id}`]: {
    reset: (forge) => check(forge, 'old', 'failure'),
    act: (forge) => check(forge, 'old', 'success'),
  },
  [`POST ${REPOSITORY}/git/refs`]: {
    act: async (forge, turn) =>
      forge.branches.create(`new${turn}`, (await forge.branches.head('main')) ?? ''),
  },
  [`PATCH ${REPOSITORY}/git/refs/{ref}`]: {
    act: commit,
    list: async (forge) => (await forge.pulls.underReview(2)).commits,
  },
}

/** Adds a file to the branch of pull request 2. */
async function commit(forge: Forge, turn: number): Promise<void> {
  const head = (await forge.branches.head('import')) ?? ''
  const files = [{ path: `${turn}.md`, content: 'x' }]
  const done = await forge.branches.commit({ branch: 'import', parents: [head], message: 'x', files })
  expect(done.kind).toBe('committed')
}

/** Git’s objects: seen by nobody until the branch moves, and so sent again. */
const OBJECTS = [`POST ${REPOSITORY}/git/trees`, `POST ${REPOSITORY}/git/commits`]

/** The code of the problem that a promise ends with, or undefined. */
async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (thrown: unknown) => Object(thrown).problems?.[0]?.code ?? String(thrown),
  )
}

const faultsOf = (operation: string) =>
  Object.entries({ ...FAULTS, ...(operation.startsWith('graphql') && OF_GRAPHQL) })

describe('a read under each fault ends with the answer or an error', () => {
  it.each(Object.entries(READS))('%s', async (operation, read) => {
    const { github } = await aRepository()
    const answer = await read(forgeOn(github))
    const ends = []
    for (const [name, { fault, read: expected }] of faultsOf(operation)) {
      github.fail(operation, fault)
      // A forge of its own: its answers are not kept, and its patience is new.
      const forge = forgeOn(github)
      const code = await codeOf(read(forge).then((found) => expect(found).toEqual(answer)))
      ends.push([name, code ?? 'answer', expected])
    }
    expect(ends.filter(([, end, expected]) => end !== expected)).toEqual([])
  })

  it.each(Object.entries(READS))('%s, for good', async (operation, read) => {
    const { github } = await aRepository()
    github.fail(operation, { kind: 'cut-body' }, { times: 99 })
    const before = github.requests.length
    await expect(codeOf(read(forgeOn(github)))).resolves.toBe('forge/unexpected-answer')
    expect(github.requests.slice(before).filter((one) => one.operation === operation)).toHaveLength(5)
  })
})

describe('a write under each fault is sent once', () => {
  it.each(Object.entries(WRITES))('%s', async (operation, { act, reset, list }) => {
    const { github, comment, forge: steady } = await aRepository()
    const ends = []
    for (const [turn, [name, { fault, write: expected, sent }]] of faultsOf(operation).entries()) {
      if (operation.endsWith('/pulls')) github.commit(`b${turn}`, { 'b.md': `${turn}` })
      await reset?.(steady)
      const before = (await list?.(steady))?.length ?? 0
      const start = github.requests.length
      github.fail(operation, fault)
      const end = (await codeOf(act(forgeOn(github), turn, comment))) ?? 'done'
      const times = github.requests.slice(start).filter((one) => one.operation === operation).length
      const more = ((await list?.(steady))?.length ?? 0) - before
      const wanted = list === undefined || expected !== 'done' ? 0 : 1
      ends.push({ name, end: [end, times, more], expected: [expected, sent, wanted] })
    }
    expect(ends.filter(({ end, expected }) => String(end) !== String(expected))).toEqual([])
  })

  it.each(OBJECTS)('%s makes nothing that is seen, and may be sent again', async (operation) => {
    const { github, forge: steady } = await aRepository()
    for (const [turn, [name, { fault, read }]] of Object.entries(FAULTS).entries()) {
      const before = (await steady.pulls.underReview(2)).commits.length
      github.fail(operation, fault)
      const code = await codeOf(commit(forgeOn(github), turn))
      const more = (await steady.pulls.underReview(2)).commits.length - before
      expect([name, code ?? 'answer', more]).toEqual([name, read, read === 'answer' ? 1 : 0])
    }
  })

  it('and its outcome stays unknown where the look for it fails too', async () => {
    const { github } = await aRepository()
    github.fail(`POST ${ISSUE}/comments`, { kind: 'dropped', when: 'after' })
    github.fail(`GET ${ISSUE}/comments`, { kind: 'dropped', when: 'after' }, { times: 99 })
    const create = forgeOn(github).comments.create(1, marked('new'))
    await expect(codeOf(create)).resolves.toBe('forge/unknown-outcome')
  })

  it('and is not sent again where a list that lags does not show it', async () => {
    const { github } = await aRepository()
    github.fail(`POST ${ISSUE}/comments`, { kind: 'dropped', when: 'after' })
    github.fail(`GET ${ISSUE}/comments`, { kind: 'stale', items: 1 })
    const create = forgeOn(github).comments.create(1, marked('new'))
    await expect(codeOf(create)).resolves.toBe('forge/unknown-outcome')
    await expect(forgeOn(github).comments.list(1)).resolves.toHaveLength(2)
  })

  it('and is not taken for somebody else’s with the same marker', async () => {
    const { github } = await aRepository()
    const text = marked('copied')
    await forgeOn(github, 'mallory').comments.create(1, text)
    github.fail(`POST ${ISSUE}/comments`, { kind: 'dropped', when: 'before' })
    const create = forgeOn(github).comments.create(1, text)
    await expect(codeOf(create)).resolves.toBe('forge/unknown-outcome')
  })
})
