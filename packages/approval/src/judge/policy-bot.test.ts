import { describe, expect, it } from 'vitest'
import { aPolicy, approvalBy, aRule } from '../../test-data/a-policy.ts'
import {
  actorsOfBot,
  botCases,
  type Differences,
  expectedOf,
  factsOfBot,
  matcherOf,
  policyOfBot,
} from '../../test-data/policy-bot.ts'
import { membersOf } from '../policy/members-of.ts'
import type { RuleVerdict } from '../verdict/verdict.ts'
import { combine } from './combine.ts'
import { judge } from './judge.ts'

const cases = botCases()

/** What ours gives instead, and why that is meant so. */
const DIFFERENT: Differences = {
  'rule-007': {
    ours: 'approved by comment-approver, review-approver',
    why: 'contributors never approve; no option allows it',
  },
  'rule-009': {
    ours: 'approved by comment-approver, review-approver',
    why: 'neither the author nor contributors ever approve; no option allows it',
  },
  'rule-027': {
    ours: 'pending',
    why: 'a push is a push, whoever made it; no option ignores somebody’s commits',
  },
  'rule-033': { ours: 'pending', why: 'an edited comment never counts' },
  'rule-035': { ours: 'pending', why: 'the text of the pull request approves nothing' },
  'doc-007': { ours: 'error', why: 'an unknown author stops the rule; to ignore the commit is a hole' },
  'disapproval-007': {
    ours: 'disapproved',
    why: 'only whoever requests changes takes that back, or a dismissal, which the forge guards',
  },
  'disapproval-009': {
    ours: 'skipped',
    why: 'a condition skips a rule or not; people disapprove',
  },
  'combine-010': {
    ours: 'error',
    why: 'an error beats an approval: what could not be judged is never a pass',
  },
  'actor-007': {
    ours: false,
    why: 'permissions on the forge are no actors; the role admin of the settings is',
  },
  'actor-011': { ours: false, why: 'permissions on the forge are no actors; roles of the settings are' },
  'actor-013': { ours: false, why: 'permissions on the forge are no actors; roles of the settings are' },
}

/** Kinds of cases that are about something that ours does not have or does elsewhere. */
const NOT_OURS: Readonly<Record<string, string>> = {
  mapping: 'what the forge’s answers mean is for whoever reads the facts to test',
  comparison_parse: 'sizes are numbers in YAML, not expressions such as "> 100"',
  commit_order: 'the facts list commits oldest first, and no verdict depends on their order',
}

const of = (kind: string) => cases.filter((one) => one.kind === kind)
const given = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The case does not say it.')
  return value
}

const expected = (id: string, theirs: unknown) => expectedOf(DIFFERENT, id, theirs)

function judged(rule: RuleVerdict | undefined): Exclude<RuleVerdict, { readonly state: 'skipped' }> {
  if (rule === undefined || rule.state === 'skipped') throw new Error('The rule was skipped.')
  return rule
}

describe.skipIf(cases.length === 0)('the cases of policy-bot', () => {
  it.each(of('rule'))('$id $test', ({ id, policy = {}, context = {}, expected: { status, description } }) => {
    const { state, rules } = judge(policyOfBot(policy), factsOfBot(context, policy))
    const people = judged(rules[0]).approvals.map(({ login }) => login)
    const named = /^Approved by (.+)$/.exec(description ?? '')?.[1]
    const ours =
      named !== undefined && state === 'approved' ? `approved by ${people.sort().join(', ')}` : state
    const theirs = named === undefined ? status : `approved by ${named.split(', ').sort().join(', ')}`
    expect(ours).toBe(expected(id, theirs))
  })

  it.each(of('disapproval'))('$id $test', ({ id, policy = {}, context = {}, expected: { status } }) => {
    const rule = aRule({ requirements: [approvalBy(actorsOfBot(policy.requires ?? {}))] })
    const { state } = judge(aPolicy([rule]), factsOfBot(context))
    expect(state === 'disapproved' ? state : 'skipped').toBe(expected(id, status))
  })

  it.each(of('combine'))('$id $test', ({ id, op, children, expected: { status } }) => {
    const names = given(children).map((_, index) => String(index))
    const states = new Map(names.map((name, index) => [name, stateOf(given(children)[index])]))
    const kind = op === 'and' ? 'all' : 'any'
    expect(combine({ kind, of: names.map((rule) => ({ rule })) }, states)).toBe(expected(id, status))
  })

  it.each(of('evaluator'))('$id $test', ({ approval, disapproval, expected: { status } }) => {
    const states = new Map([
      ['approval', stateOf(approval)],
      ['disapproval', stateOf(disapproval)],
    ])
    const tree = { kind: 'all' as const, of: [{ rule: 'approval' }, { rule: 'disapproval' }] }
    expect(combine(tree, states)).toBe(status)
  })

  it.each(of('candidates'))('$id $test', ({ methods, context = {}, expected: { users_in_time_order } }) => {
    const facts = factsOfBot(context)
    const everybody = [...facts.reviews, ...facts.comments].map(({ author }) => author.login)
    const comments = matcherOf(given(methods).comment_patterns ?? [])
    const rule = aRule({ requirements: [approvalBy({ people: everybody }, { comments })] })
    const { approvals, disapprovedBy } = judged(judge(aPolicy([rule]), facts).rules[0])
    const commented = approvals.filter(({ by }) => by === 'comment').map(({ login }) => login)
    expect(given(methods).github_review ? disapprovedBy : commented).toEqual(users_in_time_order)
  })

  it.each(of('actor'))('$id $test', ({ id, actors, user, context = {}, expected: { is_actor } }) => {
    const members = membersOf(actorsOfBot(given(actors)), factsOfBot(context).directory)
    expect(members.has(given(user))).toBe(expected(id, is_actor))
  })

  it('are all held here or beside the conditions, or are not ours', () => {
    const held = ['rule', 'disapproval', 'combine', 'evaluator', 'candidates', 'actor', 'predicate', 'parse']
    const kinds = new Set(cases.map(({ kind }) => kind))
    expect([...kinds].filter((kind) => !(held.includes(kind) || kind in NOT_OURS))).toEqual([])
    expect(cases).toHaveLength(131)
  })

  it('differ only where a case of that name exists', () => {
    const ids = new Set(cases.map(({ id }) => id))
    expect(Object.keys(DIFFERENT).filter((id) => !ids.has(id))).toEqual([])
  })
})

function stateOf(status: string | undefined): RuleVerdict['state'] {
  const states = ['error', 'disapproved', 'pending', 'approved', 'skipped'] as const
  return given(states.find((state) => state === status))
}
