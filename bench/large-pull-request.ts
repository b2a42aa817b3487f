import { readFileSync } from 'node:fs'
import { type Policy, type PullFacts, readPolicy } from '../packages/approval/src/index.ts'
import { readSettings } from '../packages/record/src/formats/index.ts'

const RULES = new URL('../rules/approvals.yml', import.meta.url)

const SETTINGS = `version: 1
time_zone: UTC
teams:
  web: { name: Web, members: [${members(0, 40, 'engineer')}] }
  security: { name: Security, members: [${members(40, 50, 'engineer')}] }
members: [${members(50, 70, 'support')}, ${members(70, 80, 'support-lead')}, { login: p80, roles: [admin] }, { login: p81, roles: [product] }]
`

/** Our own policy, in a company of 80 people. */
export function largePolicy(): Policy {
  const settings = readSettings('triagebook.yml', SETTINGS)
  if (!settings.ok) throw new Error(settings.problems.map(({ message }) => message).join('\n'))
  const content = readFileSync(RULES, 'utf8')
  const policy = readPolicy({ path: 'rules/approvals.yml', content }, settings.value)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value
}

/**
 * A pull request of p50, of support, that changes records, rules and code. Every reviewer looked at another commit, and
 * each commit showed other content: nothing can be compared once for several.
 */
export function largeFacts(size: {
  readonly files: number
  readonly commits: number
  readonly reviews: number
}): PullFacts {
  const paths = Array.from({ length: size.files }, (_, index) => pathAt(index))
  const ids = Array.from({ length: size.commits }, (_, index) => `c${index}`)
  const head = ids.at(-1) ?? ''
  const author = { login: 'p50', isBot: false }
  const identity = { email: 'p50@acme.example', account: author }
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes))
  return {
    now: at(60),
    number: 1,
    title: 'A large one',
    author,
    labels: [],
    base: { branch: 'main' },
    head: { branch: 'large', commit: head, isFork: false },
    changes: paths.map((path, index) => ({
      path,
      kind: 'changed',
      before: 'file',
      after: 'file',
      lines: { added: 3, removed: 1 },
      patch: `patch-${index}`,
    })),
    commits: ids.map((id) => ({
      id,
      author: identity,
      committer: identity,
      coAuthors: [],
      kind: 'change',
      signature: null,
    })),
    reviews: Array.from({ length: size.reviews }, (_, index) => ({
      author: { login: `p${index % 80}`, isBot: false },
      state: index % 3 === 0 ? 'commented' : 'approved',
      commit: ids[index % ids.length] ?? head,
      at: at(index),
    })),
    comments: Array.from({ length: size.reviews }, (_, index) => ({
      author: { login: `p${index % 80}`, isBot: false },
      body: 'I have read it, and have a question about the second part.',
      at: at(index),
      commit: head,
      isEdited: false,
    })),
    checks: [],
    seen: new Map(
      ids.map((id) => [id, new Map(paths.map((path, index) => [path, `patch-${index}-of-${id}`]))]),
    ),
    tickets: [],
    directory: {
      teams: new Map([
        ['web', people(0, 40)],
        ['security', people(40, 50)],
      ]),
      roles: new Map([
        ['engineer', people(0, 50)],
        ['support', people(50, 70)],
        ['support-lead', people(70, 80)],
        ['admin', people(80, 81)],
      ]),
      forgeTeams: new Map(),
    },
    codeowners: Array.from({ length: 200 }, (_, index) => `/src/part-${index}/ @p${index % 40}\n`).join(''),
    gaps: [],
  }
}

function pathAt(index: number): string {
  if (index % 10 === 0) return `tickets/2026/zendesk-eu-${index}.md`
  if (index % 10 === 1) return `rules/part-${index}.yml`
  return `src/part-${index % 250}/deep/er/file-${index}.ts`
}

function members(from: number, to: number, role: string): string {
  return [...people(from, to)].map((login) => `{ login: ${login}, roles: [${role}] }`).join(', ')
}

function people(from: number, to: number): ReadonlySet<string> {
  return new Set(Array.from({ length: to - from }, (_, index) => `p${from + index}`))
}
