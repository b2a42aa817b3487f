import { describe, expect, it } from 'vitest'
import { APP, WORKFLOW } from '../../test-data/bench.ts'
import { fakeClock } from '../../test-data/fake-clock.ts'
import { forgeOn, startDouble } from '../../test-data/github-bench.ts'
import { markerOf, withMarker } from '../index.ts'
import { gitHubForge } from './index.ts'
import { PATIENCE } from './transport/patience.ts'

const PULLS = 'POST /repos/{owner}/{repo}/pulls'
const MARKER = markerOf('test')
const TEXT = { marker: MARKER, body: withMarker('Text', MARKER) }

/** A forge with these options, else with an app's token of all permissions. */
function aForge(options: Partial<Parameters<typeof gitHubForge>[0]>) {
  const repository = { owner: 'acme', name: 'support' }
  return gitHubForge({
    apiUrl: new URL('https://api.example'),
    token: 'x',
    clock: fakeClock(),
    ...repository,
    ...options,
  })
}

/** The one line that a person reads. */
async function lineOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  )
}

describe('what goes wrong is one line that says how to fix it', () => {
  it('forge/wrong-token', async () => {
    const { url } = await startDouble()
    await expect(lineOf(aForge({ apiUrl: new URL(url), token: 'ghs_old' }).repository())).resolves.toMatch(
      /^error forge\/wrong-token: GitHub does not accept the token \(request AAAA:0001\)\. \(Check .* belongs to 127\.0\.0\.1:\d+\.\)$/,
    )
  })

  it.each(['', ' \n'])('forge/no-token for %j', async (token) => {
    await expect(lineOf(aForge({ token }).repository())).resolves.toMatch(
      /^error forge\/no-token: Triagebook has no token for GitHub\. \(Leave out the input `token`/,
    )
  })

  it('nothing for a token with a line break after it', async () => {
    const github = await startDouble()
    const token = `${github.appToken({ contents: 'read' })}\n`
    await expect(lineOf(aForge({ apiUrl: new URL(github.url), token }).repository())).resolves.toBe('done')
  })

  it('forge/missing-permission, with the line for the workflow', async () => {
    const github = await startDouble()
    const token = github.workflowToken({ 'pull-requests': 'read', contents: 'read' })
    const forge = aForge({ apiUrl: new URL(github.url), token })
    const line = await lineOf(forge.issues.create({ ...TEXT, title: 'x', labels: [] }))
    expect(line).toContain('The token may not create an issue (request AAAA:0001).')
    expect(line).toContain('Add `issues: write` to `permissions` of the job in the workflow.')
  })

  it('forge/missing-permission, of two permissions with the one that GitHub names', async () => {
    const github = await startDouble()
    github.commit('import', { 'a.md': 'a' })
    await forgeOn(github).pulls.create({ ...TEXT, title: 'x', head: 'import', base: 'main' })
    const token = github.workflowToken({ issues: 'write', contents: 'read' })
    const line = await lineOf(aForge({ apiUrl: new URL(github.url), token }).comments.create(1, TEXT))
    expect(line).toContain('Add `pull-requests: write` to')
  })

  it('forge/missing-permission, in GraphQL too', async () => {
    const github = await startDouble()
    const token = github.workflowToken({ contents: 'read' })
    const line = await lineOf(aForge({ apiUrl: new URL(github.url), token }).issues.pinned())
    expect(line).toContain('forge/missing-permission: The token may not list the pinned issues')
    expect(line).toContain('Add `issues: read` to')
  })

  it('forge/missing-permission, with all that a pull request under review needs', async () => {
    const github = await startDouble()
    const token = github.workflowToken({ 'pull-requests': 'read', contents: 'read', checks: 'read' })
    const line = await lineOf(aForge({ apiUrl: new URL(github.url), token }).pulls.underReview(1))
    expect(line).toContain(
      'Add `pull-requests: read` and `contents: read` and `checks: read` and `statuses: read` to',
    )
  })

  it('forge/pull-requests-forbidden', async () => {
    const github = await startDouble({ workflowsMayCreatePulls: false })
    github.commit('import', { 'a.md': 'a' })
    const pull = { ...TEXT, title: 'x', head: 'import', base: 'main' }
    await expect(lineOf(forgeOn(github, WORKFLOW).pulls.create(pull))).resolves.toMatch(
      /^error forge\/pull-requests-forbidden: This repository does not let workflows create pull requests\. .*Settings, Actions, General/,
    )
    await expect(lineOf(forgeOn(github, APP).pulls.create(pull))).resolves.toBe('done')
  })

  it('forge/not-found, of a repository that the token does not see', async () => {
    const github = await startDouble()
    const token = github.appToken({ contents: 'read' })
    const forge = aForge({ apiUrl: new URL(github.url), token, name: 'other' })
    await expect(lineOf(forge.repository())).resolves.toContain('cannot read the repository acme/other')
    // No branch of it “does not exist”, and no label is missing.
    await expect(lineOf(forge.branches.head('main'))).resolves.toContain('forge/not-found')
    const label = { name: 'x', color: 'ededed', description: '' }
    await expect(lineOf(forge.labels.ensure(label))).resolves.toContain('forge/not-found')
  })

  it('forge/rate-limit, with when it is over', async () => {
    const github = await startDouble()
    github.fail(PULLS, { kind: 'primary-limit', status: 403 })
    const pull = { ...TEXT, title: 'x', head: 'main', base: 'main' }
    await expect(lineOf(forgeOn(github).pulls.create(pull))).resolves.toContain(
      'takes no more requests from this token until 2026-04-01 09:00 UTC (request AAAA:0001)',
    )
  })

  it('forge/rate-limit, without a time where GitHub says none', async () => {
    const github = await startDouble()
    github.fail('any', { kind: 'secondary-limit', status: 403 }, { times: 9 })
    await expect(lineOf(forgeOn(github).repository())).resolves.toContain('for a longer pause than this run')
  })

  it('forge/no-network', async () => {
    const { url, close } = await startDouble()
    close()
    await expect(lineOf(aForge({ apiUrl: new URL(url) }).repository())).resolves.toMatch(
      /^error forge\/no-network: Triagebook cannot reach GitHub at 127\.0\.0\.1:\d+: .*GITHUB_API_URL/,
    )
  })

  it('forge/unknown-outcome, with what came instead of an answer', async () => {
    const github = await startDouble()
    github.commit('import', { 'a.md': 'a' })
    github.fail(PULLS, { kind: 'server-error', status: 504, when: 'before' })
    const pull = { ...TEXT, title: 'x', head: 'import', base: 'main' }
    await expect(lineOf(forgeOn(github).pulls.create(pull))).resolves.toMatch(
      /forge\/unknown-outcome: GitHub did not confirm the request to create a pull request of import: Triagebook got status 504 .*request AAAA:0001.*Run it again/,
    )
  })

  it('forge/unexpected-answer after a timeout', async () => {
    const github = await startDouble()
    github.fail('any', { kind: 'latency', ms: 200 }, { times: 9 })
    const patience = { ...PATIENCE, attempts: 2, timeoutSeconds: 0.02 }
    const token = github.appToken({ contents: 'read' })
    const forge = aForge({ apiUrl: new URL(github.url), token, patience })
    await expect(lineOf(forge.repository())).resolves.toContain(
      'instead of an answer it got nothing for too long',
    )
  })
})

describe('commits', () => {
  it('have GitHub for their author, so that it signs them', async () => {
    const github = await startDouble()
    const parent = github.commit('import', { 'a.md': 'a' })
    const files = [{ path: 'a.md', content: 'b' }]
    const done = await forgeOn(github).branches.commit({
      branch: 'import',
      parents: [parent],
      message: 'x',
      files,
    })
    const { commit, author } = await github.as('anna')('GET /repos/{owner}/{repo}/commits/{ref}', {
      ref: 'import',
    })
    expect(done).toEqual({ kind: 'committed', commit: github.head('import') })
    expect({ commit, author }).toMatchObject({
      commit: { verification: { verified: true }, message: 'x' },
      author: { login: APP },
    })
  })

  it('of workflow files are refused to a workflow before anything is sent: forge/no-workflow-files', async () => {
    const github = await startDouble()
    const parent = github.commit('import', { 'a.md': 'a' })
    const files = [{ path: '.github/workflows/ci.yml', content: 'x' }]
    const commit = { branch: 'import', parents: [parent] as const, message: 'x', files }
    await expect(lineOf(forgeOn(github, WORKFLOW).branches.commit(commit))).resolves.toContain(
      'forge/no-workflow-files: The workflow’s token cannot change .github/workflows/ci.yml',
    )
    expect(github.requests.filter(({ operation }) => operation !== 'graphql Viewer')).toEqual([])
  })

  it('respect the rules of a branch, in GitHub’s words', async () => {
    const github = await startDouble()
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: false })
    const files = [{ path: 'a.md', content: 'b' }]
    const commit = { branch: 'main', parents: [github.head('main')] as const, message: 'x', files }
    await expect(lineOf(forgeOn(github).branches.commit(commit))).resolves.toMatch(
      /forge\/refused: GitHub refuses to commit to the branch heads\/main: “.*pull request/,
    )
  })
})

it('sees that a pull request comes from a fork', async () => {
  const github = await startDouble()
  github.commit('mallory:main', { 'a.md': 'a' })
  await github.as('mallory', 'read')(PULLS, { title: 'x', head: 'mallory:main', base: 'main' })
  await expect(forgeOn(github).pulls.list({ state: 'open' })).resolves.toMatchObject([
    { author: 'mallory', head: { branch: 'main', isFork: true } },
  ])
  await expect(forgeOn(github).pulls.list({ state: 'open', head: 'main' })).resolves.toEqual([])
})

it('reads a pull request of more than a hundred commits through all pages', async () => {
  const github = await startDouble()
  for (let index = 0; index < 101; index += 1) github.commit('import', { [`${index}.md`]: 'x' })
  const forge = forgeOn(github)
  await forge.pulls.create({ ...TEXT, title: 'x', head: 'import', base: 'main' })
  const before = github.requests.length
  const { commits, reviews } = await forge.pulls.underReview(1)
  expect([commits.length, new Set(commits.map(({ id }) => id)).size, reviews]).toEqual([101, 101, []])
  expect(github.requests.slice(before)).toHaveLength(2)
  await expect(forge.pulls.files(1)).resolves.toMatchObject({ complete: true, files: { length: 101 } })
})

it('judges no pull request of more than 250 commits: forge/too-many-commits', async () => {
  const github = await startDouble()
  for (let index = 0; index < 250; index += 1) github.commit('import', { 'a.md': `${index}` })
  const forge = forgeOn(github)
  await forge.pulls.create({ ...TEXT, title: 'x', head: 'import', base: 'main' })
  await expect(forge.pulls.underReview(1)).resolves.toMatchObject({ commits: { length: 250 } })
  github.commit('import', { 'a.md': 'one more' })
  await expect(lineOf(forge.pulls.underReview(1))).resolves.toContain(
    'forge/too-many-commits: #1 has 251 commits, and GitHub lists no more than 250 of a pull request.',
  )
})

it('knows which head a comment is about, and of a fork’s says nothing', async () => {
  let minute = 0
  const github = await startDouble({
    now() {
      minute += 1
      return new Date(Date.UTC(2026, 3, 1, 8, minute))
    },
  })
  const first = github.commit('import', { 'a.md': 'a' })
  github.commit('mallory:import', { 'b.md': 'b' })
  const forge = forgeOn(github)
  await forge.pulls.create({ ...TEXT, title: 'x', head: 'import', base: 'main' })
  await github.as('mallory', 'read')(PULLS, { title: 'x', head: 'mallory:import', base: 'main' })
  for (const number of [1, 2]) await forge.comments.create(number, TEXT)
  const second = github.commit('import', { 'a.md': 'b' }, { onto: github.head('main') })
  for (const number of [1, 2]) await forge.comments.create(number, TEXT)
  const headsOf = async (number: number) =>
    (await forge.pulls.underReview(number)).comments.map(({ commit }) => commit)
  await expect(headsOf(1)).resolves.toEqual([first, second])
  await expect(headsOf(2)).resolves.toEqual([null, null])
})

it('asks a GitHub Enterprise Server at its own addresses', async () => {
  const github = await startDouble()
  const token = github.appToken({ issues: 'read' })
  const forge = aForge({ apiUrl: new URL(`${github.url}/api/v3`), token })
  await expect(forge.account()).resolves.toEqual({ login: APP, kind: 'app' })
  await expect(forge.issues.list({ state: 'open' })).resolves.toEqual([])
})
