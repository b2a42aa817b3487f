import type { PullCondition } from '@triagebook/record'
import { aRecord, settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import type { Change } from '../facts/change.ts'
import type { Commit } from '../facts/commit.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import { compileWhen } from './compile-when.ts'

const SETTINGS = settingsFrom(`version: 1
time_zone: Europe/Berlin
teams: { web: { name: Web, members: [{ login: Eva, roles: [engineer] }] } }
members: [{ login: lena, roles: [support-lead] }, { login: ada, roles: [support] }]
`)

const account = (login: string) => ({ login, isBot: false })
const identity = (login: string | null) => ({
  email: `${login}@example.com`,
  account: login === null ? null : account(login),
})

interface CommitWords extends Partial<Omit<Commit, 'author' | 'committer' | 'coAuthors'>> {
  readonly author?: string | null
  readonly committer?: string | null
  readonly coAuthors?: readonly (string | null)[]
}

function commit({ author = 'ada', committer = author, coAuthors = [], ...more }: CommitWords = {}): Commit {
  return {
    id: 'c0ffee123456',
    kind: 'change',
    signature: null,
    ...more,
    author: identity(author),
    committer: identity(committer),
    coAuthors: coAuthors.map(identity),
  }
}

const change = (path: string, more: Partial<Change> = {}): Change => ({
  path,
  kind: 'changed',
  before: 'file',
  after: 'file',
  lines: { added: 1, removed: 0 },
  patch: 'p',
  ...more,
})

const lines = (added: number, removed: number) => [change('a', { lines: { added, removed } })]
const ticketOf = (severity: 'critical' | 'minor', number = 1) => ({
  record: aRecord({ id: `desk-${number}`, triage: { severity } }),
  body: '',
})

/** Ada of support changes docs/a.md. */
function facts(given: Partial<PullFacts>): PullFacts {
  return {
    now: new Date('2026-03-27T09:00:00Z'),
    number: 7,
    title: 'Say more of exports',
    author: account('ada'),
    labels: [],
    base: { branch: 'main' },
    head: { branch: 'fix/exports', commit: 'c0ffee123456', isFork: false },
    changes: [change('docs/a.md')],
    commits: [commit()],
    reviews: [],
    comments: [],
    checks: [],
    seen: new Map(),
    tickets: [],
    directory: {
      teams: new Map([['web', new Set(['eva'])]]),
      roles: new Map([
        ['support', new Set(['ada'])],
        ['support-lead', new Set(['lena'])],
      ]),
      forgeTeams: new Map([['acme/core', new Set(['kei'])]]),
    },
    codeowners: null,
    gaps: [],
    ...given,
  }
}

function tested(when: PullCondition | undefined, given: Partial<PullFacts>): string {
  const context = {
    settings: SETTINGS,
    place: () => ({ path: 'rules/approvals.yml', line: 1, col: 1 }),
    problems: [],
    forgeTeams: new Set<string>(),
  }
  const { met, because } = compileWhen(when, ['when'], context)(facts(given))
  expect(context.problems).toEqual([])
  return `${met ? 'met' : 'not met'}: ${because}`
}

interface Row {
  readonly when: PullCondition
  readonly pull?: Partial<PullFacts>
  readonly says: string
}

const changing = (...paths: readonly string[]) => ({ changes: paths.map((path) => change(path)) })
const by = (...commits: readonly CommitWords[]) => ({ commits: commits.map(commit) })

describe('paths', () => {
  it.each<Row>([
    { when: { paths: ['/docs/'] }, says: 'met: it changes docs/a.md' },
    { when: { paths: ['/rules/'] }, says: 'not met: it changes nothing in /rules/' },
    {
      when: { paths: ['/a/', '/b/', '/c/'] },
      says: 'not met: it changes nothing in /a/ and 2 other patterns',
    },
    { when: { paths: ['/docs/'] }, pull: { changes: [] }, says: 'not met: it changes nothing in /docs/' },
    {
      when: { paths: ['/docs/'] },
      pull: changing('docs/a', 'x', 'docs/b'),
      says: 'met: it changes docs/a and 1 other path',
    },
    {
      // A rename away from a folder still changes it.
      when: { paths: ['/rules/'] },
      pull: {
        changes: [
          change('old/a.yml', { kind: 'added', before: null }),
          change('rules/a.yml', { kind: 'removed', after: null }),
        ],
      },
      says: 'met: it changes rules/a.yml',
    },
    {
      when: { paths: ['/rules/'] },
      pull: { changes: [change('rules', { before: null, after: 'link', lines: null })] },
      says: 'met: it changes rules',
    },
    {
      when: { paths: ['/lib/'] },
      pull: { changes: [change('lib/x', { before: 'submodule', after: 'submodule', lines: null })] },
      says: 'met: it changes lib/x',
    },
    {
      when: { paths: ['*'] },
      pull: changing(`::error::\u202e${'x'.repeat(500)}`),
      says: `met: it changes \\u{3a}:error::\\u{202e}${'x'.repeat(109)}…`,
    },
    { when: { 'only-paths': ['/docs/'] }, says: 'met: it changes nothing outside /docs/' },
    {
      when: { 'only-paths': ['/docs/'] },
      pull: changing('docs/a', 'src/b'),
      says: 'not met: it changes src/b',
    },
    { when: { 'only-paths': ['/docs/'] }, pull: { changes: [] }, says: 'not met: it changes nothing' },
    { when: { 'only-paths': ['*.md'] }, pull: changing('a.md/b.ts'), says: 'not met: it changes a.md/b.ts' },
    { when: { 'no-paths': ['/rules/'] }, says: 'met: it changes nothing in /rules/' },
    { when: { 'no-paths': ['/docs/'] }, says: 'not met: it changes docs/a.md' },
    { when: { 'no-paths': ['*.md'] }, pull: changing('a.md/b.ts'), says: 'not met: it changes a.md/b.ts' },
  ])('$when: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('people', () => {
  it.each<Row>([
    { when: { author: { role: ['support'] } }, says: 'met: its author ada is a support engineer' },
    { when: { author: { team: ['web'] } }, says: 'not met: its author ada is not a member of the team web' },
    {
      when: { author: { people: ['ADA'] } },
      pull: { author: account('Ada') },
      says: 'met: its author Ada is one of the people whom the rule names',
    },
    {
      when: { author: { 'github-team': ['Acme/Core'] } },
      pull: { author: account('Kei') },
      says: 'met: its author Kei is a member of @acme/core',
    },
    // Of a contributor it is enough to be author, committer or co-author of one commit.
    { when: { contributor: { role: ['support'] } }, says: 'met: its contributor ada is a support engineer' },
    {
      when: { contributor: { team: ['web'] } },
      pull: by({}, { coAuthors: ['EVA'] }),
      says: 'met: its contributor EVA is a member of the team web',
    },
    {
      when: { contributor: { team: ['web'] } },
      pull: by({ committer: 'eva' }),
      says: 'met: its contributor eva is a member of the team web',
    },
    {
      when: { contributor: { team: ['web'] } },
      pull: by({ author: 'eva', kind: 'update' }),
      says: 'not met: none of its contributors is a member of the team web',
    },
    {
      when: { contributor: { team: ['web'] } },
      pull: by({ coAuthors: [null] }),
      says: 'met: an address in commit c0ffee1 belongs to no account, so a member of the team web may have written it',
    },
    {
      when: { 'only-contributors': { role: ['support'] } },
      says: 'met: each of its contributors is a support engineer',
    },
    {
      when: { 'only-contributors': { role: ['support'] } },
      pull: by({}, { author: 'eva' }),
      says: 'not met: its contributor eva is not a support engineer',
    },
    {
      when: { 'only-contributors': { role: ['support'] } },
      pull: by({ author: null }),
      says: 'not met: an address in commit c0ffee1 belongs to no account',
    },
    { when: { 'sole-contributor': true }, says: 'met: its author ada wrote all of it' },
    { when: { 'sole-contributor': false }, says: 'not met: its author ada wrote all of it' },
    {
      when: { 'sole-contributor': true },
      pull: by({ coAuthors: ['eva'] }),
      says: 'not met: eva has a part in it beside its author ada',
    },
    {
      when: { 'sole-contributor': true },
      pull: by({ author: 'ADA', committer: 'web-flow' }),
      says: 'met: its author ada wrote all of it',
    },
    {
      // Anybody can write that name into a commit.
      when: { 'sole-contributor': true },
      pull: by({ author: 'web-flow' }),
      says: 'not met: web-flow has a part in it beside its author ada',
    },
    {
      when: { 'sole-contributor': false },
      pull: by({ committer: null }),
      says: 'met: an address in commit c0ffee1 belongs to no account',
    },
  ])('$when: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('words', () => {
  it.each<Row>([
    { when: { labels: ['urgent'] }, says: 'not met: it does not have the label urgent' },
    {
      when: { labels: ['urgent', 'Billing'] },
      pull: { labels: ['Urgent', 'billing', 'x'] },
      says: 'met: it has the label urgent and Billing',
    },
    {
      when: { labels: ['urgent', 'billing'] },
      pull: { labels: ['urgent'] },
      says: 'not met: it does not have the label billing',
    },
    { when: { 'target-branch': ['^main$'] }, says: 'met: its target branch main matches ^main$' },
    { when: { 'target-branch': ['^release/'] }, says: 'not met: its target branch is main' },
    {
      when: { 'source-branch': ['^x', '^fix/'] },
      says: 'met: its source branch fix/exports matches ^fix/',
    },
    { when: { title: { matches: ['exports$'] } }, says: 'met: its title matches exports$' },
    { when: { title: { matches: ['^wip'] } }, says: 'not met: its title matches no pattern' },
    {
      when: { title: { 'not-matches': ['^wip'] } },
      says: 'met: its title matches no pattern that it must not',
    },
    {
      when: { title: { matches: ['exports'], 'not-matches': ['^say'] } },
      says: 'not met: its title matches ^say',
    },
  ])('$when: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('size', () => {
  const picture = change('a.png', { lines: null })
  it.each<Row>([
    {
      when: { size: { added: { 'at-least': 10 } } },
      pull: { changes: lines(10, 0) },
      says: 'met: it adds 10 lines',
    },
    {
      when: { size: { added: { 'at-least': 10 } } },
      pull: { changes: lines(9, 9) },
      says: 'not met: it adds 9 lines',
    },
    {
      when: { size: { removed: { 'at-most': 1 } } },
      pull: { changes: lines(9, 1) },
      says: 'met: it removes 1 line',
    },
    {
      when: { size: { removed: { 'at-most': 1 } } },
      pull: { changes: lines(0, 2) },
      says: 'not met: it removes 2 lines',
    },
    {
      when: { size: { added: { 'at-most': 5 }, total: { 'at-least': 4, 'at-most': 6 } } },
      pull: { changes: [...lines(2, 1), ...lines(1, 2)] },
      says: 'met: it adds 3 lines and it changes 6 lines',
    },
    {
      when: { size: { added: { 'at-most': 5 }, total: { 'at-least': 4, 'at-most': 6 } } },
      pull: { changes: lines(4, 3) },
      says: 'not met: it changes 7 lines',
    },
    {
      when: { size: { total: { 'at-most': 50 } } },
      pull: { changes: [picture] },
      says: 'not met: a.png is not text, so its lines cannot be counted',
    },
    {
      when: { size: { total: { 'at-least': 1 } } },
      pull: { changes: [...lines(1, 0), picture] },
      says: 'met: it changes 1 line',
    },
  ])('$when: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('checks', () => {
  const green: PullCondition = { checks: [{ check: 'build', result: ['success'] }] }
  const ofApp: PullCondition = { checks: [{ check: 'build', app: 'ci', result: ['success', 'neutral'] }] }
  const has = (...results: readonly (readonly [string | null, PullFacts['checks'][number]['result']])[]) => ({
    checks: results.map(([app, result]) => ({ name: 'build', app, result })),
  })
  it.each<Row>([
    { when: green, says: 'not met: there is no check build' },
    { when: green, pull: has(['ci', 'success']), says: 'met: the check build is success' },
    { when: green, pull: has(['ci', 'pending']), says: 'not met: the check build is pending' },
    { when: green, pull: has(['ci', 'failure'], [null, 'success']), says: 'met: the check build is success' },
    { when: ofApp, pull: has([null, 'success']), says: 'not met: there is no check build by ci' },
    {
      when: ofApp,
      pull: has(['other', 'success'], ['ci', 'neutral']),
      says: 'met: the check build is neutral',
    },
    {
      when: {
        checks: [
          { check: 'build', result: ['success'] },
          { check: 'test', result: ['success'] },
        ],
      },
      pull: has(['ci', 'success']),
      says: 'not met: there is no check test',
    },
  ])('$when $pull: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('signed', () => {
  const signature = { valid: true, signer: 'Eva', key: 'AB12' }
  it.each<Row>([
    { when: { signed: {} }, says: 'not met: commit c0ffee1 is not signed' },
    { when: { signed: {} }, pull: { commits: [] }, says: 'not met: it has no commits' },
    { when: { signed: {} }, pull: by({ signature }), says: 'met: each of its commits has a valid signature' },
    { when: { signed: {} }, pull: by({ signature }, {}), says: 'not met: commit c0ffee1 is not signed' },
    {
      when: { signed: {} },
      pull: by({ signature }, { kind: 'update' }),
      says: 'met: each of its commits has a valid signature',
    },
    {
      when: { signed: {} },
      pull: by({ signature: { ...signature, valid: false } }),
      says: 'not met: commit c0ffee1 has no valid signature',
    },
    {
      when: { signed: { by: { team: ['web'] }, keys: ['ab12'] } },
      pull: by({ signature }),
      says: 'met: each of its commits has a valid signature',
    },
    {
      when: { signed: { by: { role: ['support'] } } },
      pull: by({ signature }),
      says: 'not met: commit c0ffee1 is signed by Eva, who is not a support engineer',
    },
    {
      when: { signed: { by: { role: ['support'] } } },
      pull: by({ signature: { ...signature, signer: null } }),
      says: 'not met: commit c0ffee1 is signed by somebody without an account, who is not a support engineer',
    },
    {
      when: { signed: { keys: ['ff'] } },
      pull: by({ signature }),
      says: 'not met: commit c0ffee1 is signed with the key AB12',
    },
    {
      when: { signed: { keys: ['ff'] } },
      pull: by({ signature: { ...signature, key: null } }),
      says: 'not met: commit c0ffee1 is signed with a key that has no id',
    },
  ])('$when $pull.commits: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('ticket', () => {
  const when: PullCondition = { ticket: { field: 'triage.severity', equals: 'critical' } }
  it.each<Row>([
    { when, says: 'not met: it belongs to no ticket' },
    {
      when,
      pull: { tickets: [ticketOf('critical')] },
      says: 'met: of its ticket desk-1, severity is critical',
    },
    {
      when,
      pull: { tickets: [ticketOf('minor'), ticketOf('critical', 2)] },
      says: 'met: of its ticket desk-2, severity is critical',
    },
    {
      when,
      pull: { tickets: [ticketOf('minor')] },
      says: 'not met: of its ticket desk-1, severity is not critical',
    },
  ])('$pull.tickets: $says', ({ when, pull = {}, says }) => expect(tested(when, pull)).toBe(says))
})

describe('several keys', () => {
  it('have to hold all', () => {
    expect(tested({ paths: ['/docs/'], labels: ['x'] }, { labels: ['x'] })).toBe(
      'met: it changes docs/a.md and it has the label x',
    )
    expect(tested({ paths: ['/docs/'], labels: ['x'] }, {})).toBe('not met: it does not have the label x')
  })

  it('are not needed: a rule without `when` concerns everything', () => {
    expect(tested(undefined, {})).toBe('met: it concerns every pull request')
  })
})
