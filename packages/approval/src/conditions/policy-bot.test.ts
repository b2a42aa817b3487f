import type { Problem } from '@triagebook/record/problem'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { botCases, type Differences, expectedOf, factsOfBot } from '../../test-data/policy-bot.ts'
import { whenOfBot } from '../../test-data/policy-bot-conditions.ts'
import { readPolicy } from '../read/read-policy.ts'
import { compileWhen } from './compile-when.ts'

const cases = botCases()
const of = (kind: string) => cases.filter((one) => one.kind === kind)

const SETTINGS = settingsFrom(
  'version: 1\ntime_zone: UTC\nteams: { web: { name: Web, members: [{ login: mhaypenny, roles: [engineer] }] } }\n',
)

const IGNORED = 'no pattern takes paths out of others; a rule of its own says what is harmless'
const NO_OTHER_REPOSITORY = 'the file lies in the repository that it is about'
const NOT_INVERTED = 'no condition asks for the absence of signatures'

const DIFFERENT: Differences = {
  'predicate-025': { ours: true, why: IGNORED },
  'predicate-031': { ours: false, why: IGNORED },
  'predicate-039': {
    ours: false,
    why: 'all bounds of a size hold, as all keys of a condition do; it takes any',
  },
  'predicate-043': {
    ours: false,
    why: 'all bounds of a size hold, as all keys of a condition do; it takes any',
  },
  'predicate-059': {
    ours: false,
    why: 'a title matches one of `matches` and none of `not-matches`; it takes either',
  },
  'predicate-061': { ours: undefined, why: NO_OTHER_REPOSITORY },
  'predicate-063': { ours: undefined, why: NO_OTHER_REPOSITORY },
  'predicate-065': { ours: undefined, why: NO_OTHER_REPOSITORY },
  'predicate-067': { ours: undefined, why: NO_OTHER_REPOSITORY },
  'predicate-079': { ours: undefined, why: NOT_INVERTED },
  'predicate-081': { ours: undefined, why: NOT_INVERTED },
  'predicate-113': { ours: true, why: 'of several runs of a check the latest counts' },
  'parse-006': { ours: false, why: 'five levels are enough to read' },
}

const expected = (id: string, theirs: unknown) => expectedOf(DIFFERENT, id, theirs)

describe.skipIf(cases.length === 0)('the conditions of policy-bot', () => {
  it.each(of('predicate'))('$id $test', ({ id, policy, context = {}, expected: { satisfied } }) => {
    const when = whenOfBot(policy?.if ?? {})
    const problems: Problem[] = []
    const met =
      when &&
      compileWhen(when, [], {
        settings: SETTINGS,
        place: () => ({ path: 'rules/approvals.yml', line: 1, col: 1 }),
        problems,
        forgeTeams: new Set(),
      })(factsOfBot(context)).met
    expect(met).toBe(expected(id, satisfied))
    expect(problems).toEqual([])
  })

  it.each(of('parse'))('$id $test', ({ id, policy_yaml = '', rules_yaml = '', expected: { valid } }) => {
    const policy = policy_yaml.replaceAll('or:', 'any:').replaceAll('\n', '\n    ')
    const rules = rules_yaml.match(/rule\d/g) ?? []
    const content = `version: 1\npolicy:\n  all:${policy}\nrules:\n${rules.map(ruleCalled).join('')}`
    const read = readPolicy({ path: 'rules/approvals.yml', content }, SETTINGS)
    expect(read.ok).toBe(expected(id, valid))
  })

  it('differ only where a case of that name exists', () => {
    const ids = new Set(cases.map(({ id }) => id))
    expect(Object.keys(DIFFERENT).filter((id) => !ids.has(id))).toEqual([])
  })
})

function ruleCalled(name: string): string {
  return `  - { name: ${name}, about: Why., require: [{ approvals: 1, from: { people: [mhaypenny] } }] }\n`
}
