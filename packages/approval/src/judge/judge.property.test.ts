import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPolicy, approvalBy, aRule, changeIn, greenCheck, LGTM, whenIn } from '../../test-data/a-policy.ts'
import { account, aPull, change, check, commit, HEAD, minute, seen } from '../../test-data/a-pull.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { Comment, Review } from '../facts/review.ts'
import type { Policy, PolicyTree, Rule } from '../policy/policy.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { judge } from './judge.ts'

const PEOPLE = ['ada', 'eva', 'ines', 'lena', 'omar', 'zoe']
const PATHS = ['tickets/a.md', 'tickets/b.md', 'docs/a.md', 'test/a.ts']

const aPerson = fc.constantFrom(...PEOPLE)
const aCommit = fc.constantFrom(HEAD, 'old', 'gone', null)
const at = fc.integer({ min: 0, max: 20 }).map(minute)

const aReview: fc.Arbitrary<Review> = fc.record({
  author: aPerson.map(account),
  state: fc.constantFrom('approved', 'approved', 'changes-requested', 'commented', 'dismissed'),
  commit: aCommit,
  at,
})
const aComment: fc.Arbitrary<Comment> = fc.record({
  author: aPerson.map(account),
  body: fc.constantFrom('LGTM', 'hm', '/triagebook override one now', '/triagebook waive two now'),
  commit: aCommit,
  at,
  isEdited: fc.boolean(),
})

const someApprovals = fc
  .record({
    people: fc.subarray(PEOPLE, { minLength: 1 }),
    count: fc.integer({ min: 1, max: 2 }),
    says: fc.boolean(),
  })
  .map(({ people, count, says }) => approvalBy({ people }, { count, ...(says ? LGTM : {}) }))
const aRequirement = fc.oneof(
  { arbitrary: someApprovals, weight: 4 },
  { arbitrary: fc.constant(greenCheck('build')), weight: 1 },
  { arbitrary: fc.constant(changeIn('test/', true)), weight: 1 },
)
const ruleCalled = (name: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      concerns: fc.constantFrom(whenIn('tickets/'), whenIn('docs/'), whenIn('*')),
      requirements: fc.array(aRequirement, { maxLength: 2 }),
      holds: fc.constantFrom('content' as const, 'commit' as const),
      people: fc.option(fc.subarray(PEOPLE)),
    })
    .map(({ people, ...given }) =>
      aRule({
        name,
        ...given,
        overriddenBy: people === null ? undefined : { people, teams: [], roles: [], forgeTeams: [] },
      }),
    )
const aTree: fc.Arbitrary<PolicyTree> = fc.constantFrom<PolicyTree>(
  { kind: 'all', of: [{ rule: 'one' }, { rule: 'two' }, { rule: 'three' }] },
  { kind: 'any', of: [{ rule: 'one' }, { rule: 'two' }, { rule: 'three' }] },
  { kind: 'all', of: [{ rule: 'one' }, { kind: 'any', of: [{ rule: 'two' }, { rule: 'three' }] }] },
  { kind: 'any', of: [{ rule: 'one' }, { kind: 'all', of: [{ rule: 'two' }, { rule: 'three' }] }] },
)
const somePolicy: fc.Arbitrary<Policy> = fc
  .tuple(ruleCalled('one'), ruleCalled('two'), ruleCalled('three'), aTree)
  .map(([one, two, three, tree]) => aPolicy([one, two, three], tree))

const someFacts: fc.Arbitrary<PullFacts> = fc
  .record({
    paths: fc.subarray(PATHS),
    contributors: fc.subarray(['eva', 'zoe']),
    reviews: fc.array(aReview, { maxLength: 8 }),
    comments: fc.array(aComment, { maxLength: 4 }),
    result: fc.constantFrom('success' as const, 'failure' as const),
    old: fc.dictionary(fc.constantFrom(...PATHS), fc.constantFrom('patch-1', 'patch-2')),
  })
  .map(({ paths, contributors, reviews, comments, result, old }) =>
    aPull({
      changes: paths.map((path) => change(path)),
      commits: [commit({ author: 'ada', coAuthors: contributors })],
      reviews,
      comments,
      checks: [check('build', result)],
      seen: seen({ old }),
    }),
  )

/** A rule that a few reviews of the same people approve, stop or leave waiting, a third of the time each. */
const closeCall = fc
  .record({
    requirement: fc
      .integer({ min: 1, max: 2 })
      .map((count) => approvalBy({ people: ['lena', 'omar', 'zoe'] }, { count })),
    reviews: fc.array(
      fc.record({
        author: fc.constantFrom('lena', 'omar').map(account),
        state: fc.constantFrom('approved', 'approved', 'approved', 'changes-requested', 'dismissed'),
        commit: fc.constantFrom(HEAD, 'old'),
        at,
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ requirement, reviews }) => ({
    policy: aPolicy([aRule({ requirements: [requirement] })]),
    facts: aPull({ reviews, seen: seen({ old: { 'tickets/a.md': 'patch-2' } }) }),
  }))
const aCall = fc.oneof(closeCall, fc.record({ policy: somePolicy, facts: someFacts }))

/** What people see of it, without the order in which the people spoke. */
const outcome = ({ state, ask, waitsFor, rules }: Verdict) => ({
  state,
  ask,
  waitsFor,
  rules: rules.map(({ name, state }) => ({ name, state })),
})

/** Enough that a rule is really met by some, which a tenth of them are. */
const RUNS = { numRuns: 500 }

describe('whatever the policy and the facts', () => {
  it('taking away an approval never makes one', () => {
    fc.assert(
      fc.property(aCall, fc.nat(), ({ policy, facts }, which) => {
        const approvals = facts.reviews.filter(({ state }) => state === 'approved')
        const gone = approvals[which % approvals.length]
        const less = { ...facts, reviews: facts.reviews.filter((review) => review !== gone) }
        if (judge(policy, less).state === 'approved') expect(judge(policy, facts).state).toBe('approved')
      }),
      RUNS,
    )
  })

  it('dismissing an approval never makes one', () => {
    fc.assert(
      fc.property(aCall, fc.nat(), ({ policy, facts }, which) => {
        const approvals = facts.reviews.filter(({ state }) => state === 'approved')
        const gone = approvals[which % approvals.length]
        const dismissed = facts.reviews.map((review) =>
          review === gone ? { ...review, state: 'dismissed' as const } : review,
        )
        const state = judge(policy, { ...facts, reviews: dismissed }).state
        if (state === 'approved') expect(judge(policy, facts).state).toBe('approved')
      }),
      RUNS,
    )
  })

  it('a contributor more never makes an approval', () => {
    fc.assert(
      fc.property(aCall, fc.option(aPerson), ({ policy, facts }, person) => {
        const more = { ...facts, commits: [...facts.commits, commit({ author: person })] }
        if (judge(policy, more).state === 'approved') expect(judge(policy, facts).state).toBe('approved')
      }),
      RUNS,
    )
  })

  it('the order in which the facts list reviews, comments and commits does not matter', () => {
    fc.assert(
      fc.property(somePolicy, someFacts, (policy, facts) => {
        const reversed = {
          ...facts,
          reviews: facts.reviews.toReversed(),
          comments: facts.comments.toReversed(),
          commits: facts.commits.toReversed(),
          changes: facts.changes.toReversed(),
        }
        expect(outcome(judge(policy, reversed))).toEqual(outcome(judge(policy, facts)))
      }),
      RUNS,
    )
  })

  it('the case of logins does not matter', () => {
    fc.assert(
      fc.property(somePolicy, someFacts, (policy, facts) => {
        const loud = <Said extends Review | Comment>(said: Said, index: number): Said =>
          index % 2 === 0 ? said : { ...said, author: account(said.author.login.toUpperCase()) }
        const shouted = {
          ...facts,
          author: account('ADA'),
          reviews: facts.reviews.map(loud),
          comments: facts.comments.map(loud),
        }
        expect(outcome(judge(policy, shouted))).toEqual(outcome(judge(policy, facts)))
      }),
      RUNS,
    )
  })

  it('the approval of all who are asked is all that it needs of people', () => {
    fc.assert(
      fc.property(somePolicy, someFacts, (policy, facts) => {
        const { state, ask } = judge(policy, facts)
        fc.pre(state === 'pending' && ask.length > 0)
        const asked = ask.map((login, index) => ({
          author: account(login),
          state: 'approved' as const,
          commit: HEAD,
          at: minute(60 + index),
        }))
        const after = judge(policy, { ...facts, reviews: [...facts.reviews, ...asked] })
        expect(after.ask).toEqual([])
        expect(['pending', 'approved']).toContain(after.state)
        const people = after.rules
          .filter(({ name }) => after.waitsFor.includes(name))
          .flatMap((rule) => (rule.state === 'skipped' ? [] : rule.missing))
          .filter(({ kind }) => kind === 'approvals')
        expect(people).toEqual([])
      }),
      RUNS,
    )
  })

  it('a path more never lets a pull request leave a rule', () => {
    fc.assert(
      fc.property(somePolicy, someFacts, fc.constantFrom(...PATHS), (policy, facts, path) => {
        const before = judge(policy, facts).rules.filter(({ state }) => state !== 'skipped')
        const more = { ...facts, changes: [...facts.changes, change(path)] }
        const after = judge(policy, more).rules.filter(({ state }) => state !== 'skipped')
        expect(after.map(({ name }) => name)).toEqual(expect.arrayContaining(before.map(({ name }) => name)))
      }),
      RUNS,
    )
  })

  it('a folder that moves away does not leave the rules of its place', () => {
    fc.assert(
      fc.property(somePolicy, someFacts, (policy, facts) => {
        const moved = facts.changes.flatMap((each) => [
          { ...each, kind: 'removed' as const, after: null },
          change(`attic/${each.path}`, { kind: 'added', before: null }),
        ])
        const before = judge(policy, facts).rules.filter(({ state }) => state !== 'skipped')
        const after = judge(policy, { ...facts, changes: moved }).rules.filter(
          ({ state }) => state !== 'skipped',
        )
        expect(after.map(({ name }) => name)).toEqual(expect.arrayContaining(before.map(({ name }) => name)))
      }),
      RUNS,
    )
  })
})
