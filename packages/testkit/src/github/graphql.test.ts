import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { DOCUMENTS } from './graphql/documents.ts'
import { type GitHub, startGitHub } from './start-github.ts'

const REPOSITORY = { owner: 'acme', name: 'support' }
const documents = Object.values(DOCUMENTS)
const ALL = { issues: 'write', pull_requests: 'write', contents: 'write' } as const

/** Sends a document, and gives the body that comes back. */
async function send(github: GitHub, query: string, variables: object, token = github.appToken(ALL)) {
  const answer = await ask(`${github.url}/graphql`, { token, method: 'POST', body: { query, variables } })
  expect(answer.status).toBe(200)
  return Object(answer.body)
}

async function withIssues(count: number): Promise<GitHub> {
  const github = await startGitHub({ documents })
  const anna = github.as('anna')
  for (let n = 1; n <= count; n += 1) await anna('POST /repos/{owner}/{repo}/issues', { title: `${n}` })
  return github
}

async function nodeIdOf(github: GitHub, number: number): Promise<string> {
  const issue = await github.as('anna')('GET /repos/{owner}/{repo}/issues/{issue_number}', {
    issue_number: number,
  })
  return String(issue.node_id)
}

describe('a document', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../schema/github/schema.graphql', import.meta.url), 'utf8'),
  )
  it.each(Object.entries(DOCUMENTS))(
    'has what it needs in the schema that is cut out: %s',
    (_, { document }) => {
      expect(validate(schema, parse(document))).toEqual([])
    },
  )

  it('that is none of those handed in is drift', async () => {
    const github = await startGitHub({ documents: [] })
    await send(github, DOCUMENTS.pinnedIssues.document, REPOSITORY)
    expect(github.takeDrift()).toEqual([expect.stringContaining('none that was handed in')])
  })

  it.each([
    [
      'a field that GitHub does not have',
      '{ repository(owner: "acme", name: "support") { stars } }',
      'Cannot query field "stars"',
    ],
    [
      'an argument of another type',
      '{ repository(owner: 1, name: "support") { id } }',
      'String cannot represent',
    ],
    [
      'a variable that is not declared',
      '{ repository(owner: $o, name: "support") { id } }',
      'Variable "$o" is not defined',
    ],
  ])('with %s is drift', async (_, document, problem) => {
    const github = await startGitHub({ documents: [{ document, permissions: {} }] })
    expect(await send(github, document, {})).toMatchObject({
      errors: [{ message: expect.stringContaining(problem) }],
    })
    expect(github.takeDrift()).toEqual([expect.stringContaining(problem)])
  })

  it('with a variable that is missing is drift', async () => {
    const github = await startGitHub({ documents })
    await send(github, DOCUMENTS.pinnedIssues.document, { owner: 'acme' })
    expect(github.takeDrift()).toEqual([expect.stringContaining('"$name" has invalid value')])
  })

  it('whose permissions the token lacks is refused', async () => {
    const github = await withIssues(1)
    const token = github.workflowToken({ issues: 'read' })
    const issueId = await nodeIdOf(github, 1)
    expect(await send(github, DOCUMENTS.pinIssue.document, { issueId }, token)).toEqual({
      data: null,
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    })
  })

  it('about another repository finds nothing', async () => {
    const github = await startGitHub({ documents })
    expect(
      await send(github, DOCUMENTS.pinnedIssues.document, { owner: 'acme', name: 'other' }),
    ).toMatchObject({
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', path: ['repository'] }],
    })
  })
})

describe('pinning', () => {
  it('takes three issues, and another one once one is unpinned', async () => {
    const github = await withIssues(4)
    const [one, ...others] = await Promise.all([1, 2, 3, 4].map((number) => nodeIdOf(github, number)))
    const pin = (issueId: string | undefined) => send(github, DOCUMENTS.pinIssue.document, { issueId })
    await pin(one)
    await pin(others[0])
    expect(await pin(others[1])).toMatchObject({ data: { pinIssue: { issue: { isPinned: true } } } })
    expect(await pin(others[2])).toMatchObject({
      data: { pinIssue: null },
      errors: [{ type: 'UNPROCESSABLE', path: ['pinIssue'] }],
    })
    await send(github, DOCUMENTS.unpinIssue.document, { issueId: one })
    expect(await pin(others[2])).toMatchObject({ data: { pinIssue: { issue: { number: 4 } } } })
    const { data } = await send(github, DOCUMENTS.pinnedIssues.document, REPOSITORY)
    expect(data.repository.pinnedIssues.nodes).toMatchObject([
      { issue: { number: 2 }, pinnedBy: { __typename: 'Bot', login: 'triagebook' } },
      { issue: { number: 3 } },
      { issue: { number: 4 } },
    ])
  })
})

describe('createCommitOnBranch', () => {
  const commit = (github: GitHub, input: object, token?: string) =>
    send(
      github,
      DOCUMENTS.createCommitOnBranch.document,
      {
        input: {
          branch: { repositoryNameWithOwner: 'acme/support', branchName: 'main' },
          expectedHeadOid: github.head('main'),
          message: { headline: 'Import', body: 'Two tickets' },
          ...input,
        },
      },
      token,
    )
  const add = (path: string, text: string) => ({ path, contents: Buffer.from(text).toString('base64') })

  it('adds, changes and removes files in one verified commit of the caller', async () => {
    const github = await startGitHub({ documents, files: { 'a.md': 'a\n', 'b/b.md': 'b\n' } })
    const fileChanges = {
      additions: [add('a.md', 'A\n'), add('c/c.md', 'c\n')],
      deletions: [{ path: 'b/b.md' }],
    }
    const { data } = await commit(github, { fileChanges })
    expect(data.createCommitOnBranch.commit.oid).toBe(github.head('main'))
    expect(['a.md', 'b/b.md', 'c/c.md'].map((file) => github.file('main', file))).toEqual([
      'A\n',
      undefined,
      'c\n',
    ])
    const ref = { ref: 'main' }
    await expect(github.as('anna')('GET /repos/{owner}/{repo}/commits/{ref}', ref)).resolves.toMatchObject({
      author: { login: 'triagebook[bot]' },
      commit: { message: 'Import\n\nTwo tickets', verification: { verified: true } },
    })
  })

  it.each([
    ['a branch that moved', { expectedHeadOid: '0'.repeat(40) }, 'STALE_DATA'],
    [
      'a branch that is none',
      { branch: { repositoryNameWithOwner: 'acme/support', branchName: 'x' } },
      'NOT_FOUND',
    ],
    ['a file to remove that is none', { fileChanges: { deletions: [{ path: 'x.md' }] } }, 'UNPROCESSABLE'],
    [
      'a workflow file',
      { fileChanges: { additions: [add('.github/workflows/a.yml', 'on: push\n')] } },
      'FORBIDDEN',
    ],
  ])('refuses %s, and changes nothing', async (_, input, type) => {
    const github = await startGitHub({ documents })
    const before = github.head('main')
    expect(await commit(github, input)).toMatchObject({ errors: [{ type, path: ['createCommitOnBranch'] }] })
    expect(github.head('main')).toBe(before)
  })

  it('refuses a branch that takes pull requests only', async () => {
    const github = await startGitHub({ documents })
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: false })
    expect(await commit(github, { fileChanges: { additions: [add('x.md', 'x\n')] } })).toMatchObject({
      errors: [{ message: expect.stringContaining('Changes must be made through a pull request.') }],
    })
  })
})

describe('a pull request', () => {
  it('comes with its reviews, commits and files, page by page', async () => {
    const github = await startGitHub({ documents })
    const anna = github.as('anna')
    const bert = github.as('bert')
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: false })
    github.commit(
      'topic',
      Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${1000 + n}.md`, 'x\n'])),
    )
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'x', head: 'topic', base: 'main' })
    const ask = async (variables = {}) =>
      (await send(github, DOCUMENTS.pullRequest.document, { ...REPOSITORY, number: 1, ...variables })).data
        .repository.pullRequest
    expect(await ask()).toMatchObject({
      state: 'OPEN',
      mergeable: 'MERGEABLE',
      reviewDecision: 'REVIEW_REQUIRED',
      headRefOid: github.head('topic'),
      commits: { nodes: [{ commit: { author: { email: 'anna@people.example', user: { login: 'anna' } } } }] },
    })
    await bert('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { pull_number: 1, event: 'APPROVE' })
    const { files, ...first } = await ask()
    expect(first).toMatchObject({
      reviewDecision: 'APPROVED',
      reviews: { nodes: [{ author: { login: 'bert' } }] },
    })
    expect(files.nodes).toHaveLength(100)
    expect((await ask({ files: files.pageInfo.endCursor })).files).toMatchObject({
      pageInfo: { hasNextPage: false },
      nodes: [{ path: '1100.md', changeType: 'ADDED', additions: 1 }],
    })
  })

  it('that is none is an error of its place', async () => {
    const github = await withIssues(1)
    expect(await send(github, DOCUMENTS.pullRequest.document, { ...REPOSITORY, number: 1 })).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [{ type: 'NOT_FOUND', path: ['repository', 'pullRequest'] }],
    })
  })
})

it('hides a comment', async () => {
  const github = await withIssues(1)
  const { node_id: subjectId } = await github.as('anna')(
    'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    { issue_number: 1, body: 'Old' },
  )
  const variables = { subjectId, classifier: 'OUTDATED' }
  expect(await send(github, DOCUMENTS.minimizeComment.document, variables)).toEqual({
    data: { minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } } },
  })
})

it('finds nodes by their ids, and says which it does not find', async () => {
  const github = await withIssues(1)
  const ids = [await nodeIdOf(github, 1), 'I_0']
  expect(await send(github, DOCUMENTS.resolveNodes.document, { ids })).toMatchObject({
    data: { nodes: [{ __typename: 'Issue', number: 1 }, null] },
    errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
  })
})
