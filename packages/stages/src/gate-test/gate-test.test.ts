import path from 'node:path'
import { aHost, bookFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { GATE_BOOK } from '../../test-data/gate-room.ts'
import { runStage } from '../run/index.ts'
import { gateTest } from './index.ts'

const PULL = 'author: anna, changes: [tickets/a.md]'

/** The cases, each a line: `pull: {...}, expect: approved`. */
const testedWith = (...cases: readonly string[]) => testedIn({}, '', ...cases)

/** The same with other files of the book, and more keys of the file of cases. */
async function testedIn(files: Readonly<Record<string, string>>, keys: string, ...cases: readonly string[]) {
  const folder = bookFolder({ ...GATE_BOOK, ...files })
  const lines = cases.map((one, index) => `  - { name: case ${index + 1}, ${one} }\n`)
  writeFiles(folder, { 'cases.yml': `version: 1\n${keys}cases:\n${lines.join('')}` })
  const given = { policy: path.join(folder, 'rules/approvals.yml'), cases: path.join(folder, 'cases.yml') }
  return runStage(gateTest, given, aHost(folder))
}

describe('gate test', () => {
  it.each([
    { name: 'waits without an approval', pull: PULL, expect: 'pending' },
    { name: 'passes with one', pull: `${PULL}, approved-by: [Lena]`, expect: 'approved' },
    {
      name: 'does not take it from a co-author',
      pull: `${PULL}, co-authors: [lena], approved-by: [lena]`,
      expect: 'pending',
    },
    {
      name: 'fails where somebody requests changes',
      pull: `${PULL}, changes-requested-by: [omar]`,
      expect: 'disapproved',
    },
    {
      name: 'takes an override',
      pull: `${PULL}, comments: [{ by: root, says: /triagebook override ticket-records outage }]`,
      expect: 'approved',
    },
    {
      name: 'is an error where no rule concerns it',
      pull: 'author: anna, changes: [a.txt]',
      expect: 'error',
    },
  ])('$name', async ({ pull, expect: state }) => {
    expect(await testedWith(`pull: { ${pull} }, expect: ${state}`)).toMatchObject({
      decision: 'passed',
      exit: 0,
      problems: [],
      reason: '1 case, 0 decided otherwise.',
    })
  })

  const OWNED = `version: 1
rules:
  - name: code
    about: Its owner and the payments team have read the code, and the build is green.
    require:
      - { codeowners: true, unowned: { role: [support-lead] } }
      - { approvals: 1, from: { github-team: [Acme/Payments] } }
      - { check: build, app: github-actions }
`
  const KNOWN = 'codeowners: "/src/ @abel\\n"\ngithub-teams: { acme/payments: [Carla] }\n'
  const CODE = 'author: anna, changes: [src/a.ts], approved-by: [abel, carla]'
  const BUILD = 'check: build, app: github-actions'

  it.each([
    { name: 'all of it', pull: `${CODE}, checks: [{ ${BUILD}, result: success }]`, state: 'approved' },
    { name: 'a red build', pull: `${CODE}, checks: [{ ${BUILD}, result: failure }]`, state: 'pending' },
    { name: 'no build', pull: CODE, state: 'pending' },
    {
      name: 'a build that anybody can set',
      pull: `${CODE}, checks: [{ check: build, result: success }]`,
      state: 'pending',
    },
    {
      name: 'code that abel does not own',
      pull: `${CODE.replace('src', 'lib')}, checks: [{ ${BUILD}, result: success }]`,
      state: 'pending',
    },
    {
      name: 'nobody of the team',
      pull: `${CODE.replace(', carla', '')}, checks: [{ ${BUILD}, result: success }]`,
      state: 'pending',
    },
  ])('knows checks, CODEOWNERS and teams on GitHub: $name is $state', async ({ pull, state }) => {
    const report = await testedIn(
      { 'rules/approvals.yml': OWNED },
      KNOWN,
      `pull: { ${pull} }, expect: ${state}`,
    )
    expect(report).toMatchObject({ decision: 'passed', problems: [] })
  })

  it('says what is wrong with the owners, at their place', async () => {
    const report = await testedIn({}, 'codeowners: "* anna"\n', `pull: { ${PULL} }, expect: pending`)
    expect(report.problems).toMatchObject([
      { code: 'approval/codeowners-owner', at: { path: 'cases.yml', line: 2, col: 13 } },
    ])
  })

  it('says which case is decided otherwise, where and why', async () => {
    const report = await testedWith(
      `pull: { ${PULL} }, expect: pending`,
      `pull: { ${PULL} }, expect: approved, rules: { ticket-records: skipped, rules-and-policy: skipped }`,
    )
    expect(report).toMatchObject({ decision: 'otherwise', exit: 1, reason: '2 cases, 1 decided otherwise.' })
    expect(report.problems.map(({ message, at }) => `${at?.path}:${at?.line} ${message}`)).toEqual([
      'cases.yml:4 “case 2” is pending, not approved: Waiting for one approval by a support lead: @lena or @omar.',
      'cases.yml:4 In “case 2” the rule ticket-records is pending, not skipped.',
    ])
  })

  it('says that the policy has no such rule', async () => {
    const { problems } = await testedWith(`pull: { ${PULL} }, expect: pending, rules: { tickets: pending }`)
    expect(problems).toMatchObject([
      { code: 'gate-test/otherwise', hint: 'Use one of: `ticket-records`, `rules-and-policy`.' },
    ])
  })

  it('says what is wrong with the cases', async () => {
    const { problems } = await testedWith('pull: { author: anna }, expect: merged')
    expect(problems.map(({ code }) => code)).toEqual(['field/missing', 'field/not-allowed'])
  })
})
