import { describe, expect, it } from 'vitest'
import { aPolicy, approvalBy, aRule, greenCheck, NEVER } from '../../test-data/a-policy.ts'
import { aPull, check, commit, reviews } from '../../test-data/a-pull.ts'
import { judge } from '../judge/judge.ts'
import type { PolicyTree, Rule } from '../policy/policy.ts'

const leads = (given: Partial<Rule> = {}) => aRule({ name: 'leads', ...given })
const engineers = (given: Partial<Rule> = {}) =>
  aRule({ name: 'engineers', requirements: [approvalBy({ roles: ['engineer'] })], ...given })
const twoLeads = aRule({
  name: 'two-leads',
  requirements: [approvalBy({ roles: ['support-lead'] }, { count: 2 })],
})
const build = aRule({ name: 'build', requirements: [greenCheck('build')] })
const nobody = aRule({ name: 'nobody', requirements: [approvalBy({ roles: ['product'] })] })

const any = (...names: readonly string[]): PolicyTree => ({
  kind: 'any',
  of: names.map((rule) => ({ rule })),
})

/** Who is asked, and which rules the pull request waits for. */
function asked(rules: readonly Rule[], tree?: PolicyTree, facts: Partial<Parameters<typeof aPull>[0]> = {}) {
  const { ask, waitsFor } = judge(aPolicy(rules, tree), aPull(facts))
  return { ask, waitsFor }
}

describe('who is asked', () => {
  it.each([
    { name: 'one rule', rules: [leads()], ask: ['ines'], waitsFor: ['leads'] },
    {
      name: 'two rules',
      rules: [leads(), engineers()],
      ask: ['emil', 'ines'],
      waitsFor: ['leads', 'engineers'],
    },
    {
      name: 'a skipped rule',
      rules: [leads({ concerns: NEVER }), engineers()],
      ask: ['emil'],
      waitsFor: ['engineers'],
    },
    { name: 'a check alone', rules: [build], ask: [], waitsFor: ['build'] },
    { name: 'a check beside people', rules: [leads(), build], ask: ['ines'], waitsFor: ['leads', 'build'] },
    { name: 'nobody is there', rules: [nobody], ask: [], waitsFor: ['nobody'] },
    {
      name: 'nobody is there for one of all',
      rules: [leads(), nobody],
      ask: [],
      waitsFor: ['leads', 'nobody'],
    },
    {
      name: 'a choice',
      rules: [twoLeads, engineers()],
      tree: any('two-leads', 'engineers'),
      ask: ['emil'],
      waitsFor: ['engineers'],
    },
    {
      name: 'a choice of a check and people, who can release it at once',
      rules: [build, twoLeads],
      tree: any('build', 'two-leads'),
      ask: ['ines', 'lena'],
      waitsFor: ['two-leads'],
    },
    {
      name: 'a choice of a check and nobody',
      rules: [nobody, build],
      tree: any('nobody', 'build'),
      ask: [],
      waitsFor: ['build'],
    },
    {
      name: 'a choice of nobody and nobody',
      rules: [nobody, { ...nobody, name: 'no-one' }],
      tree: any('nobody', 'no-one'),
      ask: [],
      waitsFor: ['nobody', 'no-one'],
    },
    {
      name: 'a choice of groups, one of which waits for a check',
      rules: [leads(), build, engineers(), twoLeads],
      tree: {
        kind: 'any' as const,
        of: [
          { kind: 'all' as const, of: [{ rule: 'leads' }, { rule: 'build' }] },
          { kind: 'all' as const, of: [{ rule: 'engineers' }, { rule: 'two-leads' }] },
        ],
      },
      ask: ['emil', 'ines', 'lena'],
      waitsFor: ['engineers', 'two-leads'],
    },
    {
      name: 'a choice in a choice, of which one part waits for nothing',
      rules: [build, engineers(), twoLeads],
      tree: { kind: 'any' as const, of: [any('build', 'two-leads'), { rule: 'engineers' }] },
      ask: ['emil'],
      waitsFor: ['engineers'],
    },
    {
      name: 'a skipped choice beside a rule',
      rules: [leads(), engineers({ concerns: NEVER })],
      tree: { kind: 'all' as const, of: [{ rule: 'leads' }, any('engineers')] },
      ask: ['ines'],
      waitsFor: ['leads'],
    },
  ])('$name: $ask', ({ rules, tree, ask, waitsFor }) => {
    expect(asked(rules, tree)).toEqual({ ask, waitsFor })
  })

  it.each([
    { name: 'who has approved', facts: { reviews: reviews('ines approves') }, ask: ['lena'] },
    { name: 'the author', facts: { author: { login: 'Ines', isBot: false } }, ask: ['lena', 'omar'] },
    { name: 'a contributor', facts: { commits: [commit({ author: 'ines' })] }, ask: ['lena', 'omar'] },
    {
      name: 'who has been dropped may be asked again',
      facts: { reviews: reviews('ines approves at old') },
      ask: ['ines', 'lena'],
    },
  ])('not $name', ({ facts, ask }) => {
    expect(asked([twoLeads], undefined, facts).ask).toEqual(ask)
  })

  it('not who requests changes of another rule', () => {
    const rules = [leads(), engineers({ overriddenBy: undefined })]
    const facts = aPull({ reviews: reviews('eva requests changes'), checks: [check('build', 'success')] })
    expect(judge(aPolicy(rules), facts)).toMatchObject({ state: 'disapproved', ask: [], waitsFor: [] })
  })

  it('nobody once it is approved', () => {
    expect(judge(aPolicy(), aPull({ reviews: reviews('lena approves') }))).toMatchObject({
      ask: [],
      waitsFor: [],
      askIsFewest: true,
    })
  })

  it('lists per rule all who still can', () => {
    const { rules } = judge(aPolicy([twoLeads]), aPull({ reviews: reviews('omar approves') }))
    expect(rules).toMatchObject([
      { missing: [{ count: 1, candidates: ['ines', 'lena'], of: 'a support lead' }] },
    ])
  })
})
