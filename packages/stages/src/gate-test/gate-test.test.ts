import path from 'node:path'
import { aHost, bookFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { GATE_BOOK } from '../../test-data/gate-room.ts'
import { runStage } from '../run/index.ts'
import { gateTest } from './index.ts'

const PULL = 'author: anna, changes: [tickets/a.md]'

/** The cases, each a line: `pull: {...}, expect: approved`. */
async function testedWith(...cases: readonly string[]) {
  const folder = bookFolder(GATE_BOOK)
  const lines = cases.map((one, index) => `  - { name: case ${index + 1}, ${one} }\n`)
  writeFiles(folder, { 'cases.yml': `version: 1\ncases:\n${lines.join('')}` })
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
