import { readFileSync } from 'node:fs'
import { aRecord, settingsFrom } from '@triagebook/record/test-data'
import { expect, it } from 'vitest'
import { account, aPull, change, commit, reviews } from '../../test-data/a-pull.ts'
import { readPolicy } from '../read/read-policy.ts'
import { judge } from './judge.ts'

const SETTINGS = settingsFrom(`version: 1
time_zone: Europe/Berlin
stages: { gate: { mode: act } }
teams: { security: { name: Security, members: [{ login: sam, roles: [engineer] }] } }
members:
  - { login: ada, roles: [support] }
  - { login: omar, roles: [support] }
  - { login: lena, roles: [support-lead] }
  - { login: eva, roles: [engineer] }
  - { login: tove, roles: [product] }
`)
const FILE = new URL('../../../../rules/approvals.yml', import.meta.url)
const policy = readPolicy({ path: 'rules/approvals.yml', content: readFileSync(FILE, 'utf8') }, SETTINGS)
if (!policy.ok) throw new Error(JSON.stringify(policy.problems))
const { value: POLICY } = policy

const DIRECTORY = {
  teams: new Map([['security', new Set(['sam'])]]),
  roles: new Map([
    ['support', new Set(['ada', 'omar'])],
    ['support-lead', new Set(['lena'])],
    ['engineer', new Set(['eva', 'sam'])],
    ['product', new Set(['tove'])],
  ]),
  forgeTeams: new Map(),
}

const CRITICAL = { record: aRecord({ triage: { severity: 'critical' } }), body: '' }

it('can be met by a team that has each role', () => {
  expect(policy.problems).toEqual([])
})

it.each<{
  author: string
  paths: readonly string[]
  isCritical?: boolean
  enough: readonly string[]
  notEnough: readonly string[]
}>([
  {
    author: 'ada',
    paths: ['tickets/2026/03/desk-1.md', '.triagebook/cursors/desk.yml'],
    enough: ['lena'],
    notEnough: ['omar', 'eva'],
  },
  { author: 'ada', paths: ['docs/a.md', 'a.png'], enough: ['tove'], notEnough: ['ada'] },
  { author: 'eva', paths: ['src/a.ts'], enough: ['sam'], notEnough: ['omar', 'tove'] },
  { author: 'eva', paths: ['package.json', 'docs/a.md'], enough: ['lena'], notEnough: ['tove'] },
  { author: 'ada', paths: ['src/a.ts', 'src/a.test.ts'], enough: ['eva'], notEnough: ['lena'] },
  { author: 'ada', paths: ['src/a.ts'], enough: [], notEnough: ['eva', 'lena'] },
  { author: 'sam', paths: ['rules/route.yml'], enough: ['omar', 'eva'], notEnough: ['eva'] },
  { author: 'lena', paths: ['.github/workflows/a.yml'], enough: ['omar', 'eva'], notEnough: ['omar'] },
  { author: 'eva', paths: ['docs/CODEOWNERS'], enough: ['omar', 'sam'], notEnough: ['sam'] },
  { author: 'eva', paths: ['src/a.ts'], isCritical: true, enough: ['sam'], notEnough: ['lena'] },
])('of $author, $paths: $enough', ({ author, paths, isCritical, enough, notEnough }) => {
  const stateBy = (people: readonly string[]) => {
    const facts = aPull({
      author: account(author),
      changes: paths.map((path) => change(path)),
      commits: [commit({ author })],
      seen: new Map([['head000', new Map(paths.map((path) => [path, 'patch-1']))]]),
      tickets: isCritical ? [CRITICAL] : [],
      directory: DIRECTORY,
      reviews: reviews(...people.map((login) => `${login} approves`)),
    })
    return judge(POLICY, facts).state
  }
  if (enough.length > 0) expect(stateBy(enough)).toBe('approved')
  expect(notEnough.map((login) => stateBy([login]))).toEqual(notEnough.map(() => 'pending'))
})
