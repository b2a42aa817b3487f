import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { DOCUMENTS } from './graphql/documents.ts'
import { type GitHub, startGitHub } from './start-github.ts'

const REPOSITORY = '/repos/acme/support'

/** A repository with an issue (1), and a pull request (2) of anna's that changes line 3 of README.md. */
async function withIssueAndPull(options: Parameters<typeof startGitHub>[0] = {}): Promise<GitHub> {
  const github = await startGitHub({ files: { 'README.md': '1\n2\n3\n4\n' }, ...options })
  const anna = github.as('anna')
  github.commit('fix', { 'README.md': '1\n2\nthree\n4\n' })
  await anna('POST /repos/{owner}/{repo}/issues', { title: 'It fails' })
  await anna('POST /repos/{owner}/{repo}/pulls', { title: 'Fix it', head: 'fix', base: 'main' })
  return github
}

describe('what differs from GitHub’s description', () => {
  const post = (body: unknown) => ({ method: 'POST', body })
  it.each([
    ['an operation that the double does not have', '/zen', {}, 404, 'has no GET /zen'],
    [
      'a parameter that GitHub does not have',
      `${REPOSITORY}/issues?stat=all`,
      {},
      422,
      'it has no parameter stat',
    ],
    [
      'a value that is not among GitHub’s',
      `${REPOSITORY}/issues?state=done`,
      {},
      422,
      'parameter state must be',
    ],
    ['a number that is none', `${REPOSITORY}/issues/one`, {}, 422, 'issue_number must be integer'],
    ['a body without what is required', `${REPOSITORY}/issues`, post({}), 422, "required property 'title'"],
    [
      'a body with a key too many',
      `${REPOSITORY}/issues`,
      post({ title: 'x', text: 'y' }),
      422,
      'no key text',
    ],
    ['no body where one is required', `${REPOSITORY}/issues`, post(undefined), 422, 'it needs a body'],
    [
      'a body where none is taken',
      `${REPOSITORY}/issues/1`,
      { method: 'GET', body: { a: 1 } },
      422,
      'takes no body',
    ],
    [
      'no API version',
      REPOSITORY,
      { headers: { 'x-github-api-version': undefined } },
      400,
      'X-GitHub-Api-Version',
    ],
    [
      'another API version',
      REPOSITORY,
      { headers: { 'x-github-api-version': '2026-03-10' } },
      400,
      '2022-11-28',
    ],
  ])('is refused and kept: %s', async (_, path, options, status, problem) => {
    const github = await startGitHub()
    const answer = await ask(github.url + path, { token: github.personToken('anna'), ...options })
    expect(answer.status).toBe(status)
    expect(github.takeDrift()).toEqual([expect.stringContaining(problem)])
  })

  it('fails the test, with all of it', async () => {
    const github = await startGitHub()
    await ask(`${github.url}/zen`, { token: github.personToken('anna') })
    await ask(`${github.url}${REPOSITORY}/issues?a=1`, { token: github.personToken('anna') })
    expect(github.close).toThrow(
      'GitHub would not have this:\nThe double has no GET /zen.\nGET /repos/{owner}/{repo}/issues: it has no parameter a',
    )
  })
})

describe('tokens', () => {
  it.each([
    ['none', undefined, 401, 'Requires authentication'],
    ['one that GitHub does not know', 'ghs_999', 401, 'Bad credentials'],
  ])('%s', async (_, token, status, message) => {
    const github = await startGitHub()
    await expect(ask(github.url + REPOSITORY, { ...(token && { token }) })).resolves.toMatchObject({
      status,
      body: { message, status: String(status), documentation_url: expect.any(String) },
    })
  })

  it('are asked for a name of the client, as everybody is', async () => {
    const github = await startGitHub()
    const answer = await ask(github.url + REPOSITORY, {
      token: github.personToken('anna'),
      headers: { 'user-agent': undefined },
    })
    expect(answer.status).toBe(403)
  })

  it.each([
    ['another repository', '/repos/acme/other'],
    ['another organization', '/repos/other/support'],
  ])('do not show %s', async (_, path) => {
    const github = await startGitHub()
    for (const token of [github.personToken('anna'), github.workflowToken({ contents: 'read' })])
      await expect(ask(github.url + path, { token })).resolves.toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      })
  })

  it('of a stranger show nothing', async () => {
    const github = await startGitHub()
    const token = github.personToken('mallory', 'none')
    expect((await ask(github.url + REPOSITORY, { token })).status).toBe(404)
  })

  it('of a reader may comment, and change only what is the reader’s own', async () => {
    const github = await withIssueAndPull()
    const token = github.personToken('rita', 'read')
    const comments = `${github.url}${REPOSITORY}/issues/1/comments`
    const own = await ask(comments, { token, method: 'POST', body: { body: 'Me too' } })
    expect(own.status).toBe(201)
    const change = (url: string, body: object) => ask(url, { token, method: 'PATCH', body })
    expect(await change(Object(own.body).url, { body: 'Me three' })).toMatchObject({ status: 200 })
    expect(await change(`${github.url}${REPOSITORY}/issues/1`, { state: 'closed' })).toMatchObject({
      status: 403,
    })
  })

  it('of somebody who triages may keep issues in order, and change no files', async () => {
    const github = await withIssueAndPull()
    const token = github.personToken('tara', 'triage')
    const send = (method: string, path: string, body: object) =>
      ask(`${github.url}${REPOSITORY}/${path}`, { token, method, body })
    expect((await send('PATCH', 'issues/1', { state: 'closed' })).status).toBe(200)
    expect((await send('POST', 'issues/1/labels', { labels: ['bug'] })).status).toBe(200)
    expect((await send('PUT', 'contents/a.md', { message: 'x', content: 'eA==' })).status).toBe(403)
  })
})

describe('permissions of apps and workflows', () => {
  const issues = `${REPOSITORY}/issues`
  it.each([
    ['a read without any', {}, 'GET', issues, undefined, 403],
    ['a read with read', { issues: 'read' }, 'GET', issues, undefined, 200],
    ['a read with write', { issues: 'write' }, 'GET', issues, undefined, 200],
    ['a write with read', { issues: 'read' }, 'POST', issues, { title: 'x' }, 403],
    [
      'a comment on an issue, for pull requests',
      { pull_requests: 'write' },
      'POST',
      `${issues}/1/comments`,
      { body: 'x' },
      403,
    ],
    [
      'a comment on a pull request, for issues',
      { issues: 'write' },
      'POST',
      `${issues}/2/comments`,
      { body: 'x' },
      403,
    ],
    [
      'a comment on a pull request, for pull requests',
      { pull_requests: 'write' },
      'POST',
      `${issues}/2/comments`,
      { body: 'x' },
      201,
    ],
    ['labels, for either', { pull_requests: 'read' }, 'GET', `${REPOSITORY}/labels`, undefined, 200],
    [
      'team members without members',
      { metadata: 'read' },
      'GET',
      '/orgs/acme/teams/leads/members',
      undefined,
      403,
    ],
    [
      'team members with members',
      { members: 'read' },
      'GET',
      '/orgs/acme/teams/leads/members',
      undefined,
      200,
    ],
    ['the repository, for anybody', {}, 'GET', REPOSITORY, undefined, 200],
    ['a branch’s rules, for anybody', {}, 'GET', `${REPOSITORY}/rules/branches/main`, undefined, 200],
    [
      'updating a branch, for pull requests alone',
      { pull_requests: 'write' },
      'PUT',
      `${REPOSITORY}/pulls/2/update-branch`,
      {},
      403,
    ],
    ['the user behind the token', { members: 'read' }, 'GET', '/user', undefined, 403],
    ['the installation, with its own token', {}, 'GET', `${REPOSITORY}/installation`, undefined, 401],
  ] as const)('%s', async (_, permissions, method, path, body, status) => {
    const github = await withIssueAndPull()
    github.addTeam('leads', ['anna'])
    const answer = await ask(github.url + path, { token: github.appToken(permissions), method, body })
    expect(answer).toMatchObject({
      status,
      ...(status === 403 && { body: { message: 'Resource not accessible by integration' } }),
    })
  })

  it('are named in the refusal', async () => {
    const github = await withIssueAndPull()
    const token = github.workflowToken({ contents: 'read' })
    const { headers } = await ask(`${github.url}${REPOSITORY}/labels`, { token })
    expect(headers).toMatchObject({
      'x-accepted-github-permissions': 'issues=read; pull_requests=read',
      'x-ratelimit-remaining': '999',
      'x-github-request-id': 'AAAA:0003',
      date: 'Wed, 01 Apr 2026 08:00:00 GMT',
    })
  })

  it('of a workflow are those that a workflow can have', async () => {
    const github = await startGitHub()
    expect(() => github.workflowToken({ members: 'read' })).toThrow(
      'A workflow has no permission named members.',
    )
  })
})

describe('GITHUB_TOKEN', () => {
  const body = { title: 'Import', head: 'import', base: 'main' }

  it('creates no pull request where the setting forbids it', async () => {
    const github = await startGitHub({ workflowsMayCreatePulls: false })
    github.commit('import', { 'a.md': 'a\n' })
    const token = github.workflowToken({ 'pull-requests': 'write' })
    const ofApp = github.appToken({ pull_requests: 'write' })
    const create = (by: string) =>
      ask(`${github.url}${REPOSITORY}/pulls`, { token: by, method: 'POST', body })
    expect(await create(token)).toMatchObject({
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    })
    expect(await create(ofApp)).toMatchObject({ status: 201, body: { user: { login: 'triagebook[bot]' } } })
  })

  it('writes as github-actions[bot]', async () => {
    const github = await withIssueAndPull()
    const token = github.workflowToken({ issues: 'write' })
    const answer = await ask(`${github.url}${REPOSITORY}/issues/1/comments`, {
      token,
      method: 'POST',
      body: { body: 'x' },
    })
    expect(answer.body).toMatchObject({ user: { login: 'github-actions[bot]', id: 41898282, type: 'Bot' } })
  })

  const workflow = { path: '.github/workflows/ci.yml', mode: '100644', type: 'blob', content: 'on: push\n' }
  it.each([
    ['GITHUB_TOKEN', (github: GitHub) => github.workflowToken({ contents: 'write' }), 403],
    ['an app without workflows', (github: GitHub) => github.appToken({ contents: 'write' }), 403],
    [
      'an app with workflows',
      (github: GitHub) => github.appToken({ contents: 'write', workflows: 'write' }),
      201,
    ],
  ] as const)('changes no workflow file, unlike an app that may: %s', async (_, tokenOf, status) => {
    const github = await startGitHub()
    const token = tokenOf(github)
    const git = async (path: string, body: object) =>
      Object(await ask(`${github.url}${REPOSITORY}/git/${path}`, { token, method: 'POST', body }))
    const main = github.head('main')
    const tree = await git('trees', { base_tree: main, tree: [workflow] })
    const commit = await git('commits', { message: 'CI', tree: tree.body.sha, parents: [main] })
    expect(await git('refs', { ref: 'refs/heads/ci', sha: commit.body.sha })).toMatchObject({ status })
  })
})

describe('limits', () => {
  const longest = 'x'.repeat(65536)
  it.each([
    ['an issue', 'POST', '/issues', (body: string) => ({ title: 'x', body })],
    ['an issue that is changed', 'PATCH', '/issues/1', (body: string) => ({ body })],
    ['a comment', 'POST', '/issues/1/comments', (body: string) => ({ body })],
    ['a pull request', 'PATCH', '/pulls/2', (body: string) => ({ body })],
  ] as const)('of a body are 65,536 characters: %s', async (_, method, path, bodyOf) => {
    const github = await withIssueAndPull()
    const token = github.personToken('anna')
    const send = (body: object) => ask(`${github.url}${REPOSITORY}${path}`, { token, method, body })
    expect((await send(bodyOf(longest))).status).toBeLessThan(300)
    expect(await send(bodyOf(`${longest}x`))).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [
          { code: 'custom', field: 'body', message: 'body is too long (maximum is 65536 characters)' },
        ],
      },
    })
  })

  it('of a review are the same, in the form that reviews have', async () => {
    const github = await withIssueAndPull()
    const answer = await ask(`${github.url}${REPOSITORY}/pulls/2/reviews`, {
      token: github.personToken('anna'),
      method: 'POST',
      body: { event: 'COMMENT', body: `${longest}x` },
    })
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: ['body is too long (maximum is 65536 characters)'] },
    })
  })

  it('of a pull request’s files are 3,000', async () => {
    const github = await startGitHub()
    const anna = github.as('anna')
    const files = Object.fromEntries(Array.from({ length: 3001 }, (_, n) => [`f/${n}.md`, 'x\n']))
    github.commit('many', files)
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'Many', head: 'many', base: 'main' })
    const last = { pull_number: 1, per_page: 100, page: 30 }
    await expect(anna('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', last)).resolves.toHaveLength(100)
    await expect(
      anna('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', { ...last, page: 31 }),
    ).resolves.toEqual([])
    await expect(anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', last)).rejects.toThrow('no parameter')
    await expect(
      anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 }),
    ).resolves.toMatchObject({ changed_files: 3001 })
    github.takeDrift()
  })

  it('of a file that is shown are 1 MiB, and of a folder 1,000 files', async () => {
    const mebibyte = 'x'.repeat(1024 * 1024)
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, n) => [`many/${n}.md`, 'x\n']))
    const github = await startGitHub({ files: { ...many, 'a.md': mebibyte, 'b.md': `${mebibyte}x` } })
    const get = (path: string, accept?: string) =>
      ask(`${github.url}${REPOSITORY}/contents/${path}`, {
        token: github.personToken('anna'),
        headers: { accept },
      })
    expect((await get('a.md')).body).toMatchObject({ encoding: 'base64' })
    expect((await get('b.md')).body).toMatchObject({ encoding: 'none', content: '', size: 1024 * 1024 + 1 })
    expect((await get('b.md', 'application/vnd.github.raw+json')).body).toBe(`${mebibyte}x`)
    expect((await get('many')).body).toHaveLength(1000)
    expect(Object((await get('')).body).map(({ name }: { name: string }) => name)).toEqual([
      'a.md',
      'b.md',
      'many',
    ])
  })

  it('of annotations are 50 a request', async () => {
    const github = await startGitHub()
    const annotations = Array.from({ length: 51 }, (_, n) => ({
      path: 'README.md',
      start_line: n + 1,
      end_line: n + 1,
      annotation_level: 'failure',
      message: 'No',
    }))
    const output = { title: 'x', summary: 'x', annotations }
    const answer = await ask(`${github.url}${REPOSITORY}/check-runs`, {
      token: github.workflowToken({ checks: 'write' }),
      method: 'POST',
      body: { name: 'validate', head_sha: github.head('main'), output },
    })
    expect(answer.status).toBe(422)
    expect(github.takeDrift()).toEqual([expect.stringContaining('must NOT have more than 50 items')])
  })

  it('of calls are 1,000 an hour for a workflow, and a call that changed nothing costs none', async () => {
    let now = new Date('2026-04-01T08:10:00Z')
    const github = await startGitHub({ now: () => now })
    const token = github.workflowToken({})
    const first = await ask(github.url + REPOSITORY, { token })
    expect(first.headers).toMatchObject({ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999' })
    const again = await ask(github.url + REPOSITORY, {
      token,
      headers: { 'if-none-match': String(first.headers.etag) },
    })
    expect(again).toMatchObject({ status: 304, body: '', headers: { 'x-ratelimit-remaining': '999' } })
    const anna = github.with(token)
    const rules = () => anna('GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch: 'main' })
    for (let left = 999; left > 0; left -= 37) await Promise.all(Array.from({ length: 37 }, rules))
    expect(await ask(github.url + REPOSITORY, { token })).toMatchObject({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1775034000' },
      body: { message: 'API rate limit exceeded for installation ID 1.' },
    })
    now = new Date('2026-04-01T09:00:00Z')
    expect((await ask(github.url + REPOSITORY, { token })).status).toBe(200)
  })
})

describe('pages', () => {
  it('link to their neighbours, and hold at most 100', async () => {
    const github = await startGitHub()
    const anna = github.as('anna')
    for (let n = 0; n < 101; n += 1) await anna('POST /repos/{owner}/{repo}/issues', { title: `${n}` })
    const token = github.personToken('anna')
    const page = (query: string) => ask(`${github.url}${REPOSITORY}/issues?${query}`, { token })
    const here = `${github.url}${REPOSITORY}/issues`
    expect(await page('per_page=500')).toMatchObject({
      headers: {
        link: `<${here}?per_page=500&page=2>; rel="next", <${here}?per_page=500&page=2>; rel="last"`,
      },
      body: { length: 100 },
    })
    expect(await page('per_page=100&page=2')).toMatchObject({
      headers: {
        link: `<${here}?per_page=100&page=1>; rel="prev", <${here}?per_page=100&page=1>; rel="first"`,
      },
      body: [{ title: '0' }],
    })
    expect((await page('')).body).toHaveLength(30)
    expect((await page('labels=none')).headers.link).toBeUndefined()
  })
})

describe('GitHub Enterprise’s addresses', () => {
  it('answer as github.com’s do, and link to themselves', async () => {
    const github = await withIssueAndPull({ documents: [DOCUMENTS.pinnedIssues] })
    const token = github.personToken('anna')
    const url = `${github.url}/api/v3${REPOSITORY}/issues?per_page=1`
    expect(await ask(url, { token })).toMatchObject({
      status: 200,
      headers: { link: `<${url}&page=2>; rel="next", <${url}&page=2>; rel="last"` },
    })
    const body = { query: DOCUMENTS.pinnedIssues.document, variables: { owner: 'acme', name: 'support' } }
    expect(await ask(`${github.url}/api/graphql`, { token, method: 'POST', body })).toMatchObject({
      body: { data: { repository: { pinnedIssues: { nodes: [] } } } },
    })
  })
})

describe('lists', () => {
  const titles = async (github: GitHub, query: string) => {
    const { body } = await ask(`${github.url}${REPOSITORY}/${query}`, { token: github.personToken('anna') })
    return Object(body).map(({ title }: { title: string }) => title)
  }

  it.each([
    ['open issues and pull requests, newest first', 'issues', ['Fix it', 'It fails']],
    ['closed ones', 'issues?state=closed', ['Done']],
    ['all, oldest first', 'issues?state=all&direction=asc', ['Done', 'It fails', 'Fix it']],
    ['those with each of the labels', 'issues?labels=BUG,p1', ['It fails']],
    ['those with one of several labels', 'issues?labels=bug,P2', []],
    ['those of somebody', 'issues?creator=bert', ['It fails']],
    ['those that are nobody’s', 'issues?assignee=none', ['Fix it']],
    ['those that are somebody’s', 'issues?assignee=anna', ['It fails']],
    ['pull requests of a branch', 'pulls?head=acme:fix', ['Fix it']],
    ['pull requests of another branch', 'pulls?head=acme:other', []],
    [
      'pull requests of a branch without its owner, which GitHub does not look at',
      'pulls?head=other',
      ['Fix it'],
    ],
    ['pull requests to another base', 'pulls?base=other', []],
  ])('hold what is asked for: %s', async (_, query, expected) => {
    const github = await startGitHub()
    const [anna, bert] = [github.as('anna'), github.as('bert')]
    github.commit('fix', { 'a.md': 'a\n' })
    await anna('POST /repos/{owner}/{repo}/issues', { title: 'Done' })
    await anna('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 1, state: 'closed' })
    const planned = { labels: ['bug', 'P1'], assignees: ['anna'] }
    await bert('POST /repos/{owner}/{repo}/issues', { title: 'It fails', ...planned })
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'Fix it', head: 'fix', base: 'main' })
    expect(await titles(github, query)).toEqual(expected)
  })
})

describe('pull requests', () => {
  it.each([
    ['without a branch', { head: 'nothing', base: 'main' }, { field: 'head', code: 'invalid' }],
    ['without a base', { head: 'fix', base: 'nothing' }, { field: 'base', code: 'invalid' }],
    ['twice', { head: 'fix', base: 'main' }, { message: 'A pull request already exists for acme:fix.' }],
    ['without commits', { head: 'same', base: 'main' }, { message: 'No commits between main and same' }],
  ])('are not made %s', async (_, sides, error) => {
    const github = await withIssueAndPull()
    await github.as('anna')('POST /repos/{owner}/{repo}/git/refs', {
      ref: 'refs/heads/same',
      sha: github.head('main'),
    })
    const answer = await ask(`${github.url}${REPOSITORY}/pulls`, {
      token: github.personToken('anna'),
      method: 'POST',
      body: { title: 'x', ...sides },
    })
    expect(answer).toMatchObject({ status: 422, body: { errors: [error] } })
  })

  it.each([
    [
      'on its head',
      {},
      { sha: '0'.repeat(40) },
      409,
      'Head branch was modified. Review and try the merge again.',
    ],
    ['by a rebase', {}, { merge_method: 'rebase' }, 405, 'Rebase merges are not allowed on this repository.'],
    ['in conflict', { conflict: true }, {}, 405, 'Pull Request is not mergeable'],
    ['without an approval', { approvals: 1 }, {}, 405, 'At least 1 approving review is required'],
    ['without a check', { check: 'gate' }, {}, 405, 'Required status check "gate" is expected.'],
  ] as const)('are not merged: %s', async (_, rules, body, status, message) => {
    const github = await withIssueAndPull()
    if ('conflict' in rules) github.commit('main', { 'README.md': '1\n2\nIII\n4\n' })
    if ('approvals' in rules)
      github.protect('main', { type: 'pull_request', approvals: rules.approvals, dismissStale: true })
    if ('check' in rules)
      github.protect('main', {
        type: 'required_status_checks',
        checks: [{ context: rules.check }],
        strict: false,
      })
    const token = github.personToken('anna')
    const answer = await ask(`${github.url}${REPOSITORY}/pulls/2/merge`, { token, method: 'PUT', body })
    expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) } })
  })

  it('are merged once somebody has approved, and an approval ends with the next push', async () => {
    const github = await withIssueAndPull()
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: true })
    const [anna, bert] = [github.as('anna'), github.as('bert')]
    const approve = () =>
      bert('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: 2, event: 'APPROVE' })
    const merge = () => anna('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', { pull_number: 2 })
    await approve()
    github.commit('fix', { 'b.md': 'b\n' })
    await expect(merge()).rejects.toThrow('At least 1 approving review')
    await approve()
    await expect(merge()).resolves.toMatchObject({ merged: true })
    expect(github.file('main', 'README.md')).toBe('1\n2\nthree\n4\n')
  })

  it('can be merged or not, which GitHub knows from the second look after a change on', async () => {
    const github = await withIssueAndPull()
    const anna = github.as('anna')
    const look = async () => {
      const pull = await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 2 })
      return [pull.mergeable, pull.mergeable_state]
    }
    expect([await look(), await look()]).toEqual([
      [true, 'clean'],
      [true, 'clean'],
    ])
    github.commit('main', { 'README.md': '1\n2\nIII\n4\n' })
    expect([await look(), await look()]).toEqual([
      [null, 'unknown'],
      [false, 'dirty'],
    ])
  })

  it('hold one review of somebody that is not submitted', async () => {
    const github = await withIssueAndPull()
    const review = () =>
      ask(`${github.url}${REPOSITORY}/pulls/2/reviews`, {
        token: github.personToken('bert'),
        method: 'POST',
        body: { body: 'x' },
      })
    expect(await review()).toMatchObject({ status: 200, body: { state: 'PENDING' } })
    expect(await review()).toMatchObject({
      status: 422,
      body: { errors: ['User can only have one pending review per pull request'] },
    })
    await expect(
      github.as('anna')('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: 2 }),
    ).resolves.toEqual([])
  })

  it.each([
    ['approve it', { event: 'APPROVE' }, 'Can not approve your own pull request'],
    [
      'refuse it',
      { event: 'REQUEST_CHANGES', body: 'No' },
      'Can not request changes on your own pull request',
    ],
  ])('whose author may not %s', async (_, body, message) => {
    const github = await withIssueAndPull()
    const answer = await ask(`${github.url}${REPOSITORY}/pulls/2/reviews`, {
      token: github.personToken('anna'),
      method: 'POST',
      body,
    })
    expect(answer).toMatchObject({ status: 422, body: { errors: [message] } })
  })

  it.each([
    ['before the diff', { path: 'LONG.md', line: 6 }, 422, 'Line could not be resolved'],
    ['on its first line', { path: 'LONG.md', line: 7 }, 200, undefined],
    ['on its last line', { path: 'LONG.md', line: 13 }, 200, undefined],
    ['behind it', { path: 'LONG.md', line: 14 }, 422, 'Line could not be resolved'],
    ['in a file that did not change', { path: 'README.md', line: 1 }, 422, 'Path could not be resolved'],
  ])('take comments on lines of the diff only: %s', async (_, place, status, error) => {
    const lines = Array.from({ length: 20 }, (_, n) => `${n + 1}\n`)
    const github = await startGitHub({ files: { 'LONG.md': lines.join(''), 'README.md': 'x\n' } })
    github.commit('fix', { 'LONG.md': lines.with(9, 'ten\n').join('') })
    const anna = github.as('anna')
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'x', head: 'fix', base: 'main' })
    const answer = await ask(`${github.url}${REPOSITORY}/pulls/1/reviews`, {
      token: github.personToken('anna'),
      method: 'POST',
      body: { event: 'COMMENT', comments: [{ ...place, side: 'RIGHT', body: 'x' }] },
    })
    expect(answer).toMatchObject({ status, ...(error && { body: { errors: [error] } }) })
  })
})

describe('refs', () => {
  it.each([
    ['are not made twice', 'POST', 'refs', { ref: 'refs/heads/fix' }, 'Reference already exists'],
    ['are not set back without force', 'PATCH', 'refs/heads/fix', {}, 'Update is not a fast forward'],
    ['are there to be changed', 'PATCH', 'refs/heads/nothing', {}, 'Reference does not exist'],
    ['are there to be deleted', 'DELETE', 'refs/heads/nothing', undefined, 'Reference does not exist'],
    ['are full names', 'POST', 'refs', { ref: 'heads/x' }, 'heads/x is not a valid ref name.'],
  ])('%s', async (_, method, path, body, message) => {
    const github = await withIssueAndPull()
    const answer = await ask(`${github.url}${REPOSITORY}/git/${path}`, {
      token: github.personToken('anna'),
      method,
      ...(body && { body: { sha: github.head('main'), ...body } }),
    })
    expect(answer).toMatchObject({ status: 422, body: { message } })
  })

  it('that take pull requests only take nothing else', async () => {
    const github = await withIssueAndPull()
    github.protect('main', { type: 'pull_request', approvals: 0, dismissStale: false })
    const token = github.personToken('anna')
    const change = (method: string, path: string, body: object) =>
      ask(`${github.url}${REPOSITORY}/${path}`, { token, method, body })
    const message = 'Repository rule violations found\n\nChanges must be made through a pull request.\n\n'
    expect(await change('PATCH', 'git/refs/heads/main', { sha: github.head('fix') })).toMatchObject({
      status: 422,
      body: { message },
    })
    expect(await change('POST', 'merges', { base: 'main', head: 'fix' })).toMatchObject({
      status: 409,
      body: { message },
    })
    expect(await change('PUT', 'contents/a.md', { message: 'x', content: 'eA==' })).toMatchObject({
      status: 409,
      body: { message },
    })
    expect(github.file('main', 'a.md')).toBeUndefined()
  })
})
