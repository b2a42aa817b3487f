import { describe, expect, it } from 'vitest'
import { actors, aPolicy, approvalBy, aRule, changeIn, greenCheck, NEVER } from '../../test-data/a-policy.ts'
import { aPull, change, check, comments, commit, reviews } from '../../test-data/a-pull.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import { judge } from '../judge/judge.ts'
import type { Policy, Requirement } from '../policy/policy.ts'
import { inOneLine } from './in-one-line.ts'

const line = (policy: Policy, facts: Partial<PullFacts> = {}) => inOneLine(judge(policy, aPull(facts)))
const requiring = (...requirements: readonly Requirement[]) => aPolicy([aRule({ requirements })])
const lead = approvalBy({ roles: ['support-lead'] })

describe('what a pull request waits for', () => {
  it.each([
    {
      name: 'one of three people',
      wants: [lead],
      says: 'Waiting for one approval by a support lead: @ines, @lena or @omar.',
    },
    {
      name: 'one of two people',
      wants: [approvalBy({ roles: ['engineer'] })],
      says: 'Waiting for one approval by an engineer: @emil or @eva.',
    },
    {
      name: 'one person',
      wants: [approvalBy({ people: ['eva'] })],
      says: 'Waiting for one approval by one of the people whom the rule names: @eva.',
    },
    {
      name: 'one of four people',
      wants: [approvalBy({ people: ['a', 'b', 'c', 'd'] })],
      says: 'Waiting for one approval by one of the people whom the rule names: @a, @b, @c or @d.',
    },
    {
      name: 'one of five people',
      wants: [approvalBy({ people: ['a', 'b', 'c', 'd', 'e'] })],
      says: 'Waiting for one approval by one of the people whom the rule names: @a, @b, @c or 2 others.',
    },
    {
      name: 'two people',
      wants: [approvalBy({ roles: ['support-lead'] }, { count: 2 })],
      says: 'Waiting for two approvals by a support lead: @ines, @lena or @omar.',
    },
    {
      name: 'a team or a role',
      wants: [approvalBy({ teams: ['security'], roles: ['admin'], forgeTeams: ['acme/core'] })],
      says: 'Waiting for one approval by an admin, a member of the team security or a member of @acme/core: @kei, @root or @sam.',
    },
    {
      name: 'nobody',
      wants: [approvalBy({ roles: ['product'] })],
      says: 'Waiting for one approval by a product manager, but nobody is left who could give it.',
    },
    {
      name: 'more people than there are',
      wants: [approvalBy({ roles: ['engineer'] }, { count: 4 })],
      says: 'Waiting for 4 approvals by an engineer, but only @emil and @eva could give one.',
    },
    {
      name: 'more of nobody',
      wants: [approvalBy({}, { count: 3 })],
      says: 'Waiting for three approvals by nobody, but nobody is left who could give them.',
    },
    {
      name: 'a check',
      wants: [greenCheck('build')],
      says: 'Waiting for the check build, which has not reported yet.',
    },
    {
      name: 'a check of an app',
      wants: [greenCheck('build', 'my-app')],
      says: 'Waiting for the check build of my-app, which has not reported yet.',
    },
    {
      name: 'a change',
      wants: [changeIn('test/')],
      says: 'Waiting for a change of test/.',
    },
    {
      name: 'a change that can be waived',
      wants: [changeIn('test/', true)],
      says: 'Waiting for a change of test/, or a waiver with a reason.',
    },
    {
      name: 'several things',
      wants: [lead, greenCheck('build')],
      says: 'Waiting for one approval by a support lead: @ines, @lena or @omar; for the check build, which has not reported yet.',
    },
    {
      name: 'many things',
      wants: [greenCheck('a'), greenCheck('b'), greenCheck('c'), greenCheck('d'), greenCheck('e')],
      says: 'Waiting for the check a, which has not reported yet; for the check b, which has not reported yet; for the check c, which has not reported yet; and for 2 more.',
    },
    { name: 'a thing twice', wants: [changeIn('a/'), changeIn('a/')], says: 'Waiting for a change of a/.' },
  ])('$name', ({ wants, says }) => {
    expect(line(requiring(...wants))).toBe(says)
  })

  it.each([
    { result: 'pending', says: 'has not finished yet' },
    { result: 'failure', says: 'failed' },
    { result: 'cancelled', says: 'was cancelled' },
    { result: 'neutral', says: 'ended neutral' },
    { result: 'skipped', says: 'was skipped' },
  ] as const)('a check that $says', ({ result, says }) => {
    expect(line(requiring(greenCheck('build')), { checks: [check('build', result)] })).toBe(
      `Waiting for the check build, which ${says}.`,
    )
  })

  it('names of a choice only what would do', () => {
    const rules = [
      aRule({ name: 'two', requirements: [approvalBy({ roles: ['support-lead'] }, { count: 2 })] }),
      aRule({ name: 'one', requirements: [approvalBy({ roles: ['engineer'] })] }),
    ]
    const tree = { kind: 'any' as const, of: [{ rule: 'two' }, { rule: 'one' }] }
    expect(line(aPolicy(rules, tree))).toBe('Waiting for one approval by an engineer: @emil or @eva.')
  })

  it('shows hidden characters of names that a pull request brings', () => {
    const policy = requiring({ kind: 'codeowners', unowned: actors({ roles: ['engineer'] }) })
    const facts = aPull({ codeowners: '* @eva', changes: [change('a\u202e\n.md')] })
    expect(inOneLine(judge(policy, facts))).toBe(
      'Waiting for one approval by an owner of a\\u{202e} .md: @eva.',
    )
  })
})

describe('what is decided', () => {
  const overridden = aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'] }) })])
  const override = comments('root: /triagebook override tickets a customer’s words')

  it.each([
    {
      name: 'an approval',
      policy: aPolicy(),
      facts: { reviews: reviews('lena approves') },
      says: 'Approved by @lena.',
    },
    {
      name: 'two approvals',
      policy: aPolicy(),
      facts: { reviews: reviews('lena approves', 'omar approves') },
      says: 'Approved by @lena and @omar.',
    },
    {
      name: 'no approval needed',
      policy: requiring(),
      facts: {},
      says: 'Approved: it needs nobody’s approval.',
    },
    {
      name: 'an override, without its reason',
      policy: overridden,
      facts: { comments: override },
      says: '@root has overridden tickets.',
    },
    {
      name: 'an override beside an approval',
      policy: overridden,
      facts: { comments: override, reviews: reviews('lena approves') },
      says: 'Approved by @lena; @root has overridden tickets.',
    },
    {
      name: 'a waiver is no override',
      policy: requiring(lead, changeIn('test/', true)),
      facts: {
        reviews: reviews('lena approves'),
        comments: comments('lena: /triagebook waive tickets no code'),
      },
      says: 'Approved by @lena.',
    },
    {
      name: 'a disapproval',
      policy: aPolicy(),
      facts: { reviews: reviews('lena requests changes', 'omar approves') },
      says: '@lena requests changes: it waits for a new review, or for that one to be dismissed.',
    },
    {
      name: 'two disapprovals',
      policy: aPolicy([aRule(), aRule({ name: 'again' })]),
      facts: { reviews: reviews('lena requests changes', 'omar requests changes') },
      says: '@lena and @omar request changes: it waits for new reviews, or for those to be dismissed.',
    },
    {
      name: 'an error of the policy',
      policy: aPolicy([aRule({ concerns: NEVER })]),
      facts: {},
      says: 'No rule of rules/approvals.yml concerns this pull request, so nobody could say who approves it.',
    },
    {
      name: 'an error of a rule, once for all rules',
      policy: aPolicy([aRule(), aRule({ name: 'again' })]),
      facts: { commits: [commit({ id: '1234567890', author: null })] },
      says: 'Commit 1234567 names somebody whose address (s…@elsewhere.example) belongs to no account.',
    },
    {
      name: 'several errors',
      policy: aPolicy(),
      facts: {
        gaps: ['One.', 'Two.', 'Three.'].map((message) => ({
          code: 'forge/cut' as const,
          severity: 'error' as const,
          message,
        })),
      },
      says: 'One. And 2 more problems.',
    },
    {
      name: 'two errors',
      policy: aPolicy(),
      facts: {
        gaps: ['One.', 'Two.'].map((message) => ({
          code: 'forge/cut' as const,
          severity: 'error' as const,
          message,
        })),
      },
      says: 'One. And 1 more problem.',
    },
  ])('$name', ({ policy, facts, says }) => {
    expect(line(policy, facts)).toBe(says)
  })
})
