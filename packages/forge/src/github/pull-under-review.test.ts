import { describe, expect, it } from 'vitest'
import { sessionOver } from '../../test-data/session-over.ts'
import { readPullUnderReview } from './pull-under-review.ts'

const AT = '2026-04-01T08:00:00Z'
const ANNA = { __typename: 'User', login: 'anna' }

const listOf = (...nodes: readonly unknown[]) => ({
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
  nodes,
})

const gitActor = (email: string | null, login?: string) => ({
  email,
  user: login === undefined ? null : { login },
})

function aCommit(facts: object = {}) {
  const anna = gitActor('anna@people.example', 'anna')
  const commit = { oid: 'c1', message: 'x', authors: listOf(anna), committer: anna, signature: null }
  return { commit: { ...commit, ...facts } }
}

const run = (facts: object) => ({
  __typename: 'CheckRun',
  name: 'test',
  status: 'COMPLETED',
  conclusion: 'SUCCESS',
  startedAt: AT,
  checkSuite: { app: { slug: 'github-actions' } },
  ...facts,
})

const aReview = (state: string, submittedAt: string | null, login: string) => ({
  state,
  submittedAt,
  author: { __typename: 'User', login },
  commit: null,
})

const aComment = (author: object) => ({ body: 'x', createdAt: AT, lastEditedAt: null, author })

const PULL = {
  state: 'OPEN',
  isDraft: false,
  timelineItems: { nodes: [] },
  isCrossRepository: true,
  title: 'Title',
  body: '',
  headRefName: 'fix',
  headRefOid: 'c1',
  baseRefName: 'main',
  baseRefOid: 'old',
  baseRef: { target: { oid: 'b1' } },
  author: ANNA,
  labels: listOf(),
  reviews: listOf(),
  comments: listOf(),
  commits: listOf(aCommit()),
  statusCheckRollup: null,
}

/** The pull request as GitHub gives it, in one answer after the other; the last one stays. */
async function read(...answers: readonly object[]) {
  let asked = 0
  const session = sessionOver(async () => {
    const pullRequest = { ...PULL, ...answers[Math.min(asked, answers.length - 1)] }
    asked += 1
    return { kind: 'answered', data: { repository: { pullRequest } }, headers: {}, request: 'R' }
  })
  return { pull: await readPullUnderReview(session, 7), asked }
}

describe('who a commit names', () => {
  it.each([
    { name: 'GitHub’s word', actor: gitActor('a@b.example', 'anna'), login: 'anna', isBot: false },
    {
      name: 'a hidden address',
      actor: gitActor('12+bert@users.noreply.github.com'),
      login: 'bert',
      isBot: false,
    },
    {
      name: 'an older hidden address',
      actor: gitActor('bert@users.noreply.github.com'),
      login: 'bert',
      isBot: false,
    },
    {
      name: 'a server of one’s own',
      actor: gitActor('1+bert@users.noreply.git.acme.example'),
      login: 'bert',
      isBot: false,
    },
    {
      name: 'a bot',
      actor: gitActor('9+dependabot[bot]@users.noreply.github.com'),
      login: 'dependabot[bot]',
      isBot: true,
    },
    { name: 'GitHub’s own pages', actor: gitActor('noreply@github.com'), login: 'web-flow', isBot: true },
  ])('follows from $name', async ({ actor, login, isBot }) => {
    const { pull } = await read({ commits: listOf(aCommit({ committer: actor })) })
    expect(pull.commits[0]?.committer).toEqual({ email: actor.email, account: { login, isBot } })
  })

  it.each(['mallory@people.example', 'noreply@github.com.example', 'x@users.noreply', null])(
    'nobody knows for %s',
    async (email) => {
      const { pull } = await read({ commits: listOf(aCommit({ authors: listOf(gitActor(email)) })) })
      expect(pull.commits[0]?.author).toEqual({ email: email ?? '', account: null })
    },
  )

  it('are its author, then its co-authors', async () => {
    const authors = listOf(
      gitActor('anna@people.example', 'anna'),
      gitActor('bert@people.example', 'bert'),
      gitActor('eve@people.example'),
    )
    const { pull } = await read({ commits: listOf(aCommit({ authors })) })
    expect(pull.commits[0]).toMatchObject({
      author: { account: { login: 'anna' } },
      coAuthors: [{ account: { login: 'bert' } }, { account: null, email: 'eve@people.example' }],
    })
  })
})

it.each([
  {
    name: 'PGP',
    signature: { isValid: true, signer: { login: 'anna' }, keyId: 'ABC' },
    expected: { valid: true, signer: 'anna', key: 'ABC' },
  },
  {
    name: 'SSH',
    signature: { isValid: false, signer: null, keyFingerprint: 'xyz' },
    expected: { valid: false, signer: null, key: 'xyz' },
  },
  {
    name: 'S/MIME',
    signature: { isValid: true, signer: { login: 'anna' } },
    expected: { valid: true, signer: 'anna', key: null },
  },
])('a signature with $name', async ({ signature, expected }) => {
  const { pull } = await read({ commits: listOf(aCommit({ signature })) })
  expect(pull.commits[0]?.signature).toEqual(expected)
})

it('bots are no people, and neither is whoever was moved here from elsewhere', async () => {
  const authors = ['User', 'EnterpriseUserAccount', 'Bot', 'Mannequin', 'Organization']
  const comments = authors.map((__typename) => aComment({ __typename, login: 'a' }))
  const { pull } = await read({ comments: listOf(...comments) })
  expect(pull.comments.map(({ author }) => [author.login, author.isBot])).toEqual([
    ['a', false],
    ['a', false],
    ['a[bot]', true],
    ['a', true],
    ['a', true],
  ])
})

it('reviews come in the order in which they were submitted, without those that are not', async () => {
  const { pull } = await read({
    reviews: listOf(
      aReview('APPROVED', '2026-04-01T10:00:00Z', 'late'),
      aReview('PENDING', null, 'own'),
      aReview('DISMISSED', '2026-04-01T09:00:00Z', 'early'),
    ),
  })
  expect(pull.reviews.map(({ author, state, commit }) => [author.login, state, commit])).toEqual([
    ['early', 'dismissed', null],
    ['late', 'approved', null],
  ])
})

describe('a check', () => {
  const later = '2026-04-01T09:00:00Z'
  const status = (state: string) => ({ __typename: 'StatusContext', context: 'ci', state, createdAt: AT })
  const test = (result: string) => ({ name: 'test', app: 'github-actions', result })
  it.each([
    {
      name: 'that runs',
      contexts: [run({ status: 'IN_PROGRESS', conclusion: null })],
      checks: [test('pending')],
    },
    { name: 'that is done', contexts: [run({})], checks: [test('success')] },
    { name: 'that timed out', contexts: [run({ conclusion: 'TIMED_OUT' })], checks: [test('failure')] },
    {
      name: 'that ran again: the later result counts',
      contexts: [run({ startedAt: later }), run({ conclusion: 'FAILURE' })],
      checks: [test('success')],
    },
    {
      name: 'that waits to run again',
      contexts: [run({ status: 'QUEUED', conclusion: null, startedAt: null }), run({ startedAt: later })],
      checks: [test('pending')],
    },
    {
      name: 'with two results of one moment: the worse counts',
      contexts: [run({ conclusion: 'FAILURE' }), run({}), run({ conclusion: 'SKIPPED' })],
      checks: [test('failure')],
    },
    {
      name: 'of the same name by another app',
      contexts: [run({}), run({ conclusion: 'FAILURE', checkSuite: { app: { slug: 'other' } } })],
      checks: [test('success'), { name: 'test', app: 'other', result: 'failure' }],
    },
    {
      name: 'that is a status',
      contexts: [status('EXPECTED')],
      checks: [{ name: 'ci', app: null, result: 'pending' }],
    },
  ])('$name', async ({ contexts, checks }) => {
    const { pull } = await read({ statusCheckRollup: { contexts: listOf(...contexts) } })
    expect(pull.checks).toEqual(checks)
  })
})

describe('what does not come whole', () => {
  const problem = (code: string, message: string) =>
    expect.objectContaining({
      problems: [expect.objectContaining({ code, message: expect.stringContaining(message) })],
    })
  const short = (what: object) => ({ ...listOf(), totalCount: 2, ...what })

  it.each([
    { name: 'reviews', pull: { reviews: short({}) }, words: 'has 2 reviews, and gives 0' },
    { name: 'comments', pull: { comments: short({}) }, words: 'has 2 comments, and gives 0' },
    {
      name: 'commits',
      pull: { commits: short({ nodes: [aCommit()] }) },
      words: 'has 2 commits, and gives 1',
    },
    {
      name: 'checks',
      pull: { statusCheckRollup: { contexts: short({}) } },
      words: 'has 2 checks, and gives 0',
    },
    { name: 'labels', pull: { labels: short({}) }, words: 'has 2 labels, and gives 0' },
  ])('is an error, never “none”: $name', async ({ pull, words }) => {
    await expect(read(pull)).rejects.toEqual(problem('forge/not-whole', words))
  })

  it.each([
    { name: 'a review that is null', pull: { reviews: listOf(null) } },
    { name: 'a list that is none', pull: { comments: null } },
    { name: 'co-authors that are cut', pull: { commits: listOf(aCommit({ authors: short({}) })) } },
  ])('is an error: $name', async ({ pull }) => {
    await expect(read(pull)).rejects.toEqual(problem('forge/unexpected-answer', 'read #7'))
  })

  it('is read again where it was pushed to meanwhile, and is an error where that does not end', async () => {
    const next = { hasNextPage: true, endCursor: 'A' }
    const page = (oid: string, more: boolean) => ({
      headRefOid: oid,
      commits: { totalCount: 2, nodes: [aCommit()], pageInfo: more ? next : { ...next, hasNextPage: false } },
    })
    const { pull, asked } = await read(
      page('c1', true),
      page('c2', false),
      page('c2', true),
      page('c2', false),
    )
    expect([pull.head.commit, asked]).toEqual(['c2', 4])
    const restless = [1, 2, 3].flatMap((turn) => [page(`a${turn}`, true), page(`b${turn}`, false)])
    await expect(read(...restless)).rejects.toEqual(problem('forge/not-whole', 'pushed to again and again'))
  })
})

it('the base is the branch as it is now, and as it was where it is gone', async () => {
  expect((await read({})).pull.base).toEqual({ branch: 'main', commit: 'b1' })
  expect((await read({ baseRef: null })).pull.base).toEqual({ branch: 'main', commit: 'old' })
})

it('asks as often as its longest list has pages, and once for its pushes', async () => {
  const lists = {
    reviews: Array.from({ length: 300 }, () => aReview('APPROVED', AT, 'bert')),
    comments: Array.from({ length: 100 }, () => aComment(ANNA)),
    commits: Array.from({ length: 200 }, () => aCommit()),
    contexts: [run({})],
  }
  const tasks: string[] = []
  const session = sessionOver(async ({ operation, parameters }) => {
    tasks.push(operation.task)
    const page = (name: keyof typeof lists) => {
      const start = Number(parameters[name] ?? 0)
      const end = Math.min(start + 100, lists[name].length)
      return {
        totalCount: lists[name].length,
        pageInfo: {
          hasNextPage: end < lists[name].length,
          endCursor: end > start ? String(end) : null,
        },
        nodes: lists[name].slice(start, end),
      }
    }
    const pullRequest = {
      ...PULL,
      isCrossRepository: false,
      reviews: page('reviews'),
      comments: page('comments'),
      commits: page('commits'),
      statusCheckRollup: { contexts: page('contexts') },
    }
    const data = 'document' in operation ? { repository: { pullRequest } } : []
    return { kind: 'answered', data, headers: {}, request: 'R' }
  })
  const pull = await readPullUnderReview(session, 7)
  expect([pull.reviews, pull.comments, pull.commits, pull.checks].map((list) => list.length)).toEqual([
    300, 100, 200, 1,
  ])
  expect(tasks).toEqual([...Array(3).fill('read #{number}'), 'read what was pushed to {ref}'])
})
