import path from 'node:path'
import { gitHubForge } from '@triagebook/forge/github'
import { aBook, RECORD_PATH, recordText, temporaryFolder } from '@triagebook/testkit'
import { type GitHub, startGitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { DOCUMENTS } from '../../../../forge/src/github/documents.ts'
import { caseReader } from './case-reader.ts'

const APPROVALS = `version: 1
rules:
  - name: records
    about: A colleague has read it.
    require: [{ approvals: 1, from: { role: [engineer] } }]
`
const OWNERS = `version: 1
rules:
  - name: owners
    about: The owners agree.
    require: [{ codeowners: true, unowned: { role: [engineer] } }]
  - name: leads
    about: A lead agrees.
    require: [{ approvals: 1, from: { github-team: [acme/leads] } }]
`
const BOOK = aBook({ 'rules/approvals.yml': APPROVALS, 'src/a.ts': 'one\ntwo\n' })

const PERMISSIONS = { pull_requests: 'read', contents: 'read', checks: 'read', statuses: 'read' } as const

/** A repository with a clone of its main branch, and a time that passes. */
async function aRepository(files: Readonly<Record<string, string>> = BOOK, folder = '') {
  let minute = 0
  const github = await startGitHub({
    files,
    documents: Object.values(DOCUMENTS),
    now() {
      minute += 1
      return new Date(Date.UTC(2026, 3, 1, 8, minute))
    },
  })
  const clone = path.join(temporaryFolder(), 'clone')
  github.clone(clone)
  for (const login of ['anna', 'bert', 'eve']) github.as(login)
  const given = github.appToken({ ...PERMISSIONS, members: 'read' })
  const portsOf = (token = given) => portsOn(github, path.join(clone, folder), token)
  return { github, portsOf, read: caseReader(portsOf()) }
}

function portsOn(github: GitHub, folder: string, token: string) {
  const { owner, repo: name } = github.repository
  const clock = { now: () => new Date('2026-04-01T08:00:00Z'), sleep: async () => undefined }
  return {
    at: { folder, environment: process.env },
    forge: gitHubForge({ apiUrl: new URL(github.url), token, owner, name, clock }),
    remote: { url: github.remote, token },
    now: new Date('2026-04-01T09:00:00Z'),
  }
}

const open = (github: GitHub, head: string, base = 'main') =>
  github.as('anna')('POST /repos/{owner}/{repo}/pulls', { title: 'Fix', head, base })

const approve = (github: GitHub, login: string) =>
  github.as(login)('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
    pull_number: 1,
    event: 'APPROVE',
  })

const code = (name: string) =>
  expect.objectContaining({ problems: [expect.objectContaining({ code: name })] })

describe('the facts of a pull request', () => {
  it('are those of GitHub and Git together', async () => {
    const { github, read } = await aRepository()
    const head = github.commit(
      'fix',
      { 'src/a.ts': 'one\nTWO\n' },
      { author: 'bert', message: 'Fix\n\nCo-authored-by: Eve <eve@people.example>' },
    )
    await open(github, 'fix')
    await approve(github, 'eve')
    const { facts, policy, prefix } = await read(1)
    const [patch] = facts.changes.map((change) => change.patch)
    const account = (login: string) => ({ login, isBot: false })
    const person = (login: string) => ({ email: `${login}@people.example`, account: account(login) })
    expect([policy.rules.map(({ name }) => name), prefix]).toEqual([['records'], ''])
    expect(facts).toMatchObject({
      number: 1,
      title: 'Fix',
      author: account('anna'),
      base: { branch: 'main' },
      head: { branch: 'fix', commit: head, isFork: false },
      changes: [{ path: 'src/a.ts', kind: 'changed', lines: { added: 1, removed: 1 } }],
      commits: [{ id: head, kind: 'change', author: person('bert'), coAuthors: [person('eve')] }],
      reviews: [{ author: account('eve'), state: 'approved', commit: head }],
      tickets: [],
      codeowners: null,
      gaps: [],
    })
    expect(facts.seen).toEqual(new Map([[head, new Map([['src/a.ts', patch]])]]))
    expect([...facts.directory.teams.keys(), ...facts.directory.roles.keys()]).toEqual([
      'java',
      'support',
      'engineer',
    ])
  })

  it.each(['merge', 'squash'])('are after a %s those of right before it', async (merge_method) => {
    const { github, read } = await aRepository()
    github.commit('fix', { 'src/a.ts': 'one\nTWO\n', 'triagebook.yml': null })
    await open(github, 'fix')
    await approve(github, 'bert')
    const before = await read(1)
    const { sha } = Object(
      await github.as('anna')('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
        ...{ pull_number: 1, merge_method },
      }),
    )
    github.commit('main', { 'src/b.ts': 'Others go on.\n' })
    const after = await read(1, sha)
    expect(after.facts).toEqual(before.facts)
    expect(after.commitTimes).toEqual(before.commitTimes)
    expect(after).toMatchObject({ state: 'merged', commitTimes: { length: 1 } })
  })

  it('keep what a reviewer saw through a rebase by force, and not through an edit', async () => {
    const { github, read } = await aRepository()
    const seen = github.commit('fix', { 'src/a.ts': 'one\nTWO\n' })
    await open(github, 'fix')
    await approve(github, 'bert')
    const onto = github.commit('main', { 'src/b.ts': 'b\n' })
    const samePatch = async () => {
      const { facts } = await read(1)
      return facts.changes[0]?.patch === facts.seen.get(seen)?.get('src/a.ts')
    }
    github.commit('fix', { 'src/a.ts': 'one\nTWO\n' }, { onto })
    expect(await samePatch()).toBe(true)
    github.commit('fix', { 'src/a.ts': 'one\nTwo\n' }, { onto })
    expect(await samePatch()).toBe(false)
  })

  it('keep what an approval or a comment is about, not what a review without a verdict is about', async () => {
    const { github, read } = await aRepository()
    const review = (login: string, event: string) =>
      github.as(login)('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
        ...{ pull_number: 1, event, body: 'x' },
      })
    const comment = () =>
      github.as('eve')('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: 1,
        body: 'x',
      })
    const push = (text: string) => github.commit('fix', { 'src/a.ts': text })
    push('1\n')
    await open(github, 'fix')
    await review('bert', 'COMMENT')
    push('2\n')
    await review('bert', 'REQUEST_CHANGES')
    const commented = push('3\n')
    await comment()
    const { id } = await comment()
    const edited = push('4\n')
    await github.as('eve')('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      comment_id: id,
      body: 'y',
    })
    const approved = push('5\n')
    await review('bert', 'APPROVE')
    const { facts } = await read(1)
    expect([...facts.seen.keys()].sort()).toEqual([commented, approved].sort())
    expect(facts.comments.map(({ commit, isEdited }) => [commit, isEdited])).toEqual([
      [commented, false],
      [commented, true],
    ])
    expect(facts.seen.has(edited)).toBe(false)
  })

  it('tell a clean merge of the base from one that holds more', async () => {
    const { github, read } = await aRepository()
    github.commit('fix', { 'src/a.ts': 'one\nTWO\n' })
    await open(github, 'fix')
    github.commit('fix', {}, { merges: github.commit('main', { 'src/b.ts': 'b\n' }) })
    github.commit('fix', { 'src/b.ts': 'B\n' }, { merges: github.commit('main', { 'src/c.ts': 'c\n' }) })
    const { facts } = await read(1)
    expect(facts.commits.map(({ kind }) => kind)).toEqual(['change', 'update', 'change'])
    expect(facts.changes.map((change) => change.path)).toEqual(['src/a.ts', 'src/b.ts'])
  })

  it('are of a fork too, whose objects are fetched', async () => {
    const { github, read } = await aRepository()
    const head = github.commit('mallory:fix', { 'src/a.ts': 'two\n' })
    await github.as('mallory', 'read')('POST /repos/{owner}/{repo}/pulls', {
      title: 'Fix',
      head: 'mallory:fix',
      base: 'main',
    })
    const { facts } = await read(1)
    expect(facts).toMatchObject({
      author: { login: 'mallory' },
      head: { commit: head, isFork: true },
      changes: [{ path: 'src/a.ts' }],
    })
  })

  it('have a gap where Git finds more than anybody can review', async () => {
    const { github, read } = await aRepository()
    github.commit('fix', { 'long.md': 'line\n'.repeat(20_001) })
    await open(github, 'fix')
    await expect(read(1)).resolves.toMatchObject({ facts: { gaps: [{ code: 'book/pull-too-large' }] } })
  })

  it('have a gap where GitHub does not list a commit that Git has', async () => {
    const { github, portsOf } = await aRepository()
    const head = github.commit('fix', { 'src/a.ts': 'two\n' })
    await open(github, 'fix')
    const { forge, ...ports } = portsOf()
    const underReview = async () => ({ ...(await forge.pulls.underReview(1)), commits: [] })
    const { facts } = await caseReader({
      ...ports,
      forge: { ...forge, pulls: { ...forge.pulls, underReview } },
    })(1)
    expect(facts.commits).toEqual([])
    expect(facts.gaps).toMatchObject([
      { code: 'gate/unlisted-commit', message: expect.stringContaining(head.slice(0, 7)) },
    ])
  })

  it('leave out commits that have come into the base since', async () => {
    const { github, portsOf } = await aRepository()
    const first = github.commit('fix', { 'src/a.ts': 'two\n' })
    const head = github.commit('fix', { 'src/b.ts': 'b\n' })
    await open(github, 'fix')
    const { forge, ...ports } = portsOf()
    const pull = await forge.pulls.underReview(1)
    const base = { branch: 'main', commit: github.commit('main', {}, { merges: first }) }
    const underReview = async () => ({ ...pull, base })
    const { facts } = await caseReader({
      ...ports,
      forge: { ...forge, pulls: { ...forge.pulls, underReview } },
    })(1)
    expect(facts.commits.map(({ id }) => id)).toEqual([head])
    expect(facts.changes.map((change) => change.path)).toEqual(['src/b.ts'])
  })
})

describe('the policy', () => {
  it('is that of the branch that it is for, whatever the pull request and the default branch have', async () => {
    const { github, read } = await aRepository()
    github.commit('release', { 'rules/approvals.yml': APPROVALS.replace('records', 'release') })
    github.commit(
      'fix',
      { 'rules/approvals.yml': 'broken', 'triagebook.yml': 'broken' },
      { onto: github.head('release') },
    )
    await open(github, 'fix', 'release')
    const { policy, facts } = await read(1)
    expect(policy.rules.map(({ name }) => name)).toEqual(['release'])
    expect(facts.base).toEqual({ branch: 'release' })
  })

  it.each([
    { name: 'missing', change: null, expected: 'gate/not-in-base' },
    { name: 'no YAML', change: 'rules: [', expected: 'yaml/unclosed' },
  ])('that is $name is an error', async ({ change, expected }) => {
    const { github, read } = await aRepository()
    github.commit('main', { 'rules/approvals.yml': change })
    github.commit('fix', { 'src/a.ts': 'two\n' })
    await open(github, 'fix')
    await expect(read(1)).rejects.toEqual(code(expected))
  })

  it('is below the folder of the book, and CODEOWNERS at the top', async () => {
    const files = Object.entries({ ...BOOK, 'rules/approvals.yml': OWNERS })
    const { github, read } = await aRepository(
      {
        ...Object.fromEntries(files.map(([file, text]) => [`desk/${file}`, text])),
        CODEOWNERS: '/code/ @anna\n',
        'docs/CODEOWNERS': '/code/ @eve\n',
      },
      'desk',
    )
    github.addTeam('leads', ['Bert'], ['eve'])
    github.commit('fix', { 'code/a.ts': 'x\n', CODEOWNERS: '/code/ @mallory\n' })
    await open(github, 'fix')
    const { facts, prefix } = await read(1)
    expect([prefix, facts.codeowners]).toEqual(['desk/', '/code/ @anna\n'])
    expect(facts.changes.map((change) => change.path)).toEqual(['CODEOWNERS', 'code/a.ts'])
    expect(facts.directory.forgeTeams).toEqual(new Map([['acme/leads', new Set(['bert'])]]))
  })

  it('that names a team of GitHub is an error with the token of a workflow', async () => {
    const { github, portsOf } = await aRepository({ ...BOOK, 'rules/approvals.yml': OWNERS })
    github.commit('fix', { 'src/a.ts': 'two\n' })
    await open(github, 'fix')
    const permissions = {
      'pull-requests': 'read',
      contents: 'read',
      checks: 'read',
      statuses: 'read',
    } as const
    const read = caseReader(portsOf(github.workflowToken(permissions)))
    await expect(read(1)).rejects.toEqual(code('forge/no-team-members'))
  })
})

describe('the tickets of a pull request', () => {
  const NEW = 'tickets/2026/03/zendesk-eu-2.md'
  const critical = (id: string, severity: string) =>
    recordText(id).replace('triage:\n', `triage:\n  severity: ${severity}\n`)

  it('are those whose records it changes, as the base has them, and the new ones as they come', async () => {
    const { github, read } = await aRepository({
      ...BOOK,
      [RECORD_PATH]: critical('zendesk-eu-1', 'critical'),
    })
    github.commit('fix', {
      [RECORD_PATH]: critical('zendesk-eu-1', 'minor'),
      [NEW]: critical('zendesk-eu-2', 'major'),
      'tickets/.hidden.md': 'no record',
      'src/tickets/a.md': 'no record',
    })
    await open(github, 'fix')
    const { facts } = await read(1)
    expect(facts.tickets.map(({ record }) => [record.id, record.triage.severity])).toEqual([
      ['zendesk-eu-1', 'critical'],
      ['zendesk-eu-2', 'major'],
    ])
    expect(facts.gaps).toEqual([])
  })

  it('that cannot be read are a gap, unless the pull request repairs them', async () => {
    const { github, read } = await aRepository({ ...BOOK, [RECORD_PATH]: 'broken' })
    github.commit('fix', { [RECORD_PATH]: critical('zendesk-eu-1', 'minor'), [NEW]: 'broken' })
    await open(github, 'fix')
    const { facts } = await read(1)
    expect(facts.tickets.map(({ record }) => record.id)).toEqual(['zendesk-eu-1'])
    expect(facts.gaps).toMatchObject([{ at: { path: NEW } }])
  })

  it('are those that a line, a commit, a closed issue or the branch names', async () => {
    const linked = recordText('zendesk-eu-3').replace(
      'triage:\n',
      'engineering:\n  issues:\n    - https://github.com/Acme/Support/issues/7\ntriage:\n',
    )
    const other = linked.replace('zendesk-eu-3', 'zendesk-eu-4').replace('issues/7', 'issues/70')
    const records = {
      [NEW]: recordText('zendesk-eu-2'),
      'tickets/2026/03/zendesk-eu-3.md': linked,
      'tickets/2026/03/zendesk-eu-4.md': other,
    }
    const { github, read } = await aRepository({ ...BOOK, ...records })
    const anna = github.as('anna')
    const openWith = (head: string, body: string) =>
      anna('POST /repos/{owner}/{repo}/pulls', { title: 'Fix', head, base: 'main', body })
    github.commit('zendesk-eu-1-login', { 'src/a.ts': '1\n' })
    github.commit('zendesk-eu-1-again', { 'src/a.ts': '2\n' }, { message: 'Fix\n\nTicket: zendesk-eu-9' })
    github.commit('fix', { 'src/a.ts': '3\n' })
    github.commit('zendesk-eu-1-zendesk-eu-2', { 'src/a.ts': '4\n' })
    await openWith('zendesk-eu-1-login', '')
    await openWith('zendesk-eu-1-again', 'Ticket: zendesk-eu-2')
    await openWith('fix', 'Fixes #7')
    await openWith('zendesk-eu-1-zendesk-eu-2', '')
    const found = []
    for (const number of [1, 2, 3, 4]) {
      const { facts, unknownTickets } = await read(number)
      found.push([
        facts.tickets.map(({ record }) => record.id),
        unknownTickets,
        facts.gaps.map(({ code: name, message }) => `${name}: ${message}`),
      ])
    }
    expect(found).toEqual([
      [['zendesk-eu-1'], [], []],
      [['zendesk-eu-2'], ['zendesk-eu-9'], []],
      [['zendesk-eu-3'], [], []],
      [
        [],
        [],
        [
          'gate/ambiguous-ticket: The name of the branch can mean several tickets: zendesk-eu-1, zendesk-eu-2.',
        ],
      ],
    ])
  })

  it('that are removed are those of the base', async () => {
    const { github, read } = await aRepository()
    github.commit('fix', { [RECORD_PATH]: null })
    await open(github, 'fix')
    expect((await read(1)).facts.tickets.map(({ record }) => record.id)).toEqual(['zendesk-eu-1'])
  })
})
