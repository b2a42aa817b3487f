import { describe, expect, it } from 'vitest'
import { aPolicy, approvalBy, aRule, LGTM, NEVER } from '../../test-data/a-policy.ts'
import { aPull, change, comments, commit, HEAD, reviews } from '../../test-data/a-pull.ts'
import type { RuleVerdict } from '../verdict/verdict.ts'
import { judge } from './judge.ts'

type Judged = Exclude<RuleVerdict, { readonly state: 'skipped' }>

/** The verdict of the first rule, which concerns the pull request. */
function first(rules: readonly RuleVerdict[]): Judged {
  const [rule] = rules
  if (rule === undefined || rule.state === 'skipped') throw new Error('The rule was skipped.')
  return rule
}

const ofFirst = (policy = aPolicy(), facts = aPull()) => first(judge(policy, facts).rules)

describe('reviews of one person, who may approve', () => {
  it.each([
    { reviews: [], state: 'pending' },
    { reviews: ['lena approves'], state: 'approved' },
    { reviews: ['lena requests changes'], state: 'disapproved' },
    { reviews: ['lena comments'], state: 'pending' },
    { reviews: ['lena dismissed'], state: 'pending' },
    { reviews: ['lena approves', 'lena comments'], state: 'approved' },
    { reviews: ['lena approves', 'lena dismissed'], state: 'approved' },
    { reviews: ['lena approves', 'lena requests changes'], state: 'disapproved' },
    { reviews: ['lena approves', 'lena approves'], state: 'approved' },
    { reviews: ['lena requests changes', 'lena approves'], state: 'approved' },
    { reviews: ['lena requests changes', 'lena comments'], state: 'disapproved' },
    { reviews: ['lena requests changes', 'lena dismissed'], state: 'disapproved' },
    { reviews: ['lena requests changes', 'lena requests changes'], state: 'disapproved' },
    { reviews: ['lena comments', 'lena approves'], state: 'approved' },
    { reviews: ['lena comments', 'lena requests changes'], state: 'disapproved' },
    { reviews: ['lena dismissed', 'lena approves'], state: 'approved' },
    { reviews: ['lena dismissed', 'lena requests changes'], state: 'disapproved' },
    { reviews: ['lena dismissed', 'lena comments'], state: 'pending' },
    { reviews: ['lena approves', 'lena requests changes', 'lena approves'], state: 'approved' },
    { reviews: ['lena approves', 'lena requests changes', 'lena comments'], state: 'disapproved' },
    { reviews: ['lena requests changes', 'lena approves', 'lena comments'], state: 'approved' },
    { reviews: ['lena approves', 'lena dismissed', 'lena requests changes'], state: 'disapproved' },
    { reviews: ['lena dismissed', 'lena dismissed'], state: 'pending' },
  ])('$reviews → $state', ({ reviews: lines, state }) => {
    expect(judge(aPolicy(), aPull({ reviews: reviews(...lines) })).state).toBe(state)
  })

  it('take the side that requests changes where both were given at the same instant', () => {
    const [approval, objection] = reviews('lena approves', 'lena requests changes')
    if (!approval || !objection) throw new Error('There are two.')
    const tie = [objection, { ...approval, at: objection.at }]
    for (const order of [tie, tie.toReversed()]) {
      expect(judge(aPolicy(), aPull({ reviews: order })).state).toBe('disapproved')
    }
  })

  it('count by their times, in whatever order the facts have them', () => {
    const lines = reviews('lena requests changes', 'lena approves')
    expect(judge(aPolicy(), aPull({ reviews: lines.toReversed() })).state).toBe('approved')
  })
})

describe('reviews of several people', () => {
  it.each([
    { reviews: ['lena approves', 'omar approves'], state: 'approved' },
    { reviews: ['lena approves', 'omar requests changes'], state: 'disapproved' },
    { reviews: ['omar requests changes', 'lena approves'], state: 'disapproved' },
    { reviews: ['omar requests changes', 'lena approves', 'omar approves'], state: 'approved' },
    { reviews: ['lena approves', 'eva requests changes'], state: 'approved' },
    { reviews: ['eva approves', 'emil approves'], state: 'pending' },
    { reviews: ['lena approves', 'nobody requests changes'], state: 'approved' },
    { reviews: ['lena dismissed', 'omar approves'], state: 'approved' },
    { reviews: ['lena approves', 'ada requests changes'], state: 'approved' },
    { reviews: ['lena approves', 'nag[bot] requests changes'], state: 'approved' },
  ])('$reviews → $state', ({ reviews: lines, state }) => {
    expect(judge(aPolicy(), aPull({ reviews: reviews(...lines) })).state).toBe(state)
  })

  it.each([
    { count: 1, reviews: ['lena approves'], state: 'approved' },
    { count: 2, reviews: ['lena approves'], state: 'pending' },
    { count: 2, reviews: ['lena approves', 'lena approves'], state: 'pending' },
    { count: 2, reviews: ['lena approves', 'LENA approves'], state: 'pending' },
    { count: 2, reviews: ['lena approves', 'omar approves'], state: 'approved' },
    { count: 2, reviews: ['lena approves', 'eva approves'], state: 'pending' },
    { count: 3, reviews: ['lena approves', 'omar approves'], state: 'pending' },
    { count: 3, reviews: ['lena approves', 'omar approves', 'ines approves'], state: 'approved' },
    { count: 2, reviews: ['lena approves', 'omar approves', 'ines requests changes'], state: 'disapproved' },
  ])('$count wanted, $reviews → $state', ({ count, reviews: lines, state }) => {
    const rule = aRule({ requirements: [approvalBy({ roles: ['support-lead'] }, { count })] })
    expect(judge(aPolicy([rule]), aPull({ reviews: reviews(...lines) })).state).toBe(state)
  })
})

describe('who may approve', () => {
  it.each([
    { from: { people: ['lena'] }, who: 'lena', state: 'approved' },
    { from: { people: ['lena'] }, who: 'LENA', state: 'approved' },
    { from: { people: ['lena'] }, who: 'omar', state: 'pending' },
    { from: { people: ['Lena'] }, who: 'lena', state: 'approved' },
    { from: { roles: ['support-lead'] }, who: 'omar', state: 'approved' },
    { from: { roles: ['support-lead'] }, who: 'Omar', state: 'approved' },
    { from: { roles: ['engineer'] }, who: 'omar', state: 'pending' },
    { from: { roles: ['product'] }, who: 'omar', state: 'pending' },
    { from: { teams: ['security'] }, who: 'sam', state: 'approved' },
    { from: { teams: ['payments'] }, who: 'sam', state: 'pending' },
    { from: { forgeTeams: ['acme/core'] }, who: 'kei', state: 'approved' },
    { from: { forgeTeams: ['acme/other'] }, who: 'kei', state: 'pending' },
    { from: { teams: ['security'], roles: ['engineer'] }, who: 'emil', state: 'approved' },
    { from: { teams: ['security'], people: ['zoe'] }, who: 'zoe', state: 'approved' },
    { from: {}, who: 'lena', state: 'pending' },
  ])('from $from, $who approves → $state', ({ from, who, state }) => {
    const rule = aRule({ requirements: [approvalBy(from)] })
    expect(judge(aPolicy([rule]), aPull({ reviews: reviews(`${who} approves`) })).state).toBe(state)
  })
})

describe('who wrote in it', () => {
  it.each([
    { who: 'the author', facts: { author: 'lena' }, why: 'author' },
    { who: 'the author, in another case', facts: { author: 'LENA' }, why: 'author' },
    { who: 'who wrote a commit', facts: { commits: [commit({ author: 'lena' })] }, why: 'contributor' },
    {
      who: 'who committed',
      facts: { commits: [commit({ author: 'ada', committer: 'lena' })] },
      why: 'contributor',
    },
    {
      who: 'a co-author',
      facts: { commits: [commit({ author: 'ada', coAuthors: ['eva', 'lena'] })] },
      why: 'contributor',
    },
    {
      who: 'a co-author, in another case',
      facts: { commits: [commit({ author: 'ada', coAuthors: ['Lena'] })] },
      why: 'contributor',
    },
    {
      who: 'who wrote an old commit',
      facts: { commits: [commit({ id: 'old', author: 'lena' }), commit({ author: 'ada' })] },
      why: 'contributor',
    },
    {
      who: 'who wrote in a merge',
      facts: { commits: [commit({ author: 'lena', kind: 'change' })] },
      why: 'contributor',
    },
  ])('$who cannot approve', ({ facts: { author = 'ada', ...facts }, why }) => {
    const pull = aPull({
      author: { login: author, isBot: false },
      reviews: reviews('lena approves'),
      ...facts,
    })
    const rule = ofFirst(aPolicy(), pull)
    expect(rule).toMatchObject({
      state: 'pending',
      approvals: [],
      dropped: [{ login: 'lena', why, changed: [] }],
    })
    expect(rule.missing).toMatchObject([{ count: 1, candidates: ['ines', 'omar'] }])
  })

  it('who merged the base by a clean merge can approve', () => {
    const commits = [commit({ author: 'ada' }), commit({ author: 'lena', kind: 'update' })]
    expect(judge(aPolicy(), aPull({ commits, reviews: reviews('lena approves') })).state).toBe('approved')
  })

  it('a contributor who requests changes stops the rule all the same', () => {
    const pull = aPull({
      commits: [commit({ author: 'lena' })],
      reviews: reviews('omar approves', 'lena requests changes'),
    })
    expect(ofFirst(aPolicy(), pull)).toMatchObject({ state: 'disapproved', disapprovedBy: ['lena'] })
  })

  it('the author who requests changes stops nothing, even where the rule names them', () => {
    const rule = aRule({ requirements: [approvalBy({ people: ['ada', 'lena'] })] })
    const pull = aPull({ reviews: reviews('ada requests changes', 'lena approves') })
    expect(judge(aPolicy([rule]), pull).state).toBe('approved')
  })

  it('whoever requests changes is not asked to approve', () => {
    const rule = ofFirst(aPolicy(), aPull({ reviews: reviews('lena requests changes') }))
    expect(rule.missing).toMatchObject([{ candidates: ['ines', 'omar'] }])
  })

  it('a bot never approves, even one that a role names', () => {
    const rule = aRule({ requirements: [approvalBy({ people: ['helper[bot]'] })] })
    const pull = aPull({ reviews: reviews('helper[bot] approves') })
    expect(ofFirst(aPolicy([rule]), pull)).toMatchObject({
      state: 'pending',
      dropped: [{ login: 'helper[bot]', why: 'bot', changed: [] }],
      missing: [{ candidates: [] }],
    })
  })

  it('somebody whom the rule does not ask is dropped as such', () => {
    expect(ofFirst(aPolicy(), aPull({ reviews: reviews('eva approves', 'lena approves') }))).toMatchObject({
      state: 'approved',
      approvals: [{ login: 'lena', by: 'review' }],
      dropped: [{ login: 'eva', why: 'not-asked', changed: [] }],
    })
  })
})

describe('a commit whose address belongs to no account', () => {
  it.each([
    { part: 'author', of: commit({ author: null, committer: 'ada' }) },
    { part: 'committer', of: commit({ author: 'ada', committer: null }) },
    { part: 'co-author', of: commit({ author: 'ada', coAuthors: [null] }) },
  ])('stops the rule where it is the $part', ({ of }) => {
    const verdict = judge(aPolicy(), aPull({ commits: [of], reviews: reviews('lena approves') }))
    expect(verdict).toMatchObject({ state: 'error', ask: [], waitsFor: [] })
    expect(first(verdict.rules).problems).toMatchObject([
      {
        code: 'approval/unknown-author',
        message: `Commit ${HEAD} names somebody whose address (s…@elsewhere.example) belongs to no account.`,
      },
    ])
  })

  it('is told once an address, by the first commit', () => {
    const commits = [commit({ id: '1111111222', author: null }), commit({ author: null })]
    const { problems } = ofFirst(aPolicy(), aPull({ commits }))
    expect(problems.map(({ message }) => message.slice(0, 14))).toEqual(['Commit 1111111'])
  })

  it('hides an address that is no address', () => {
    const broken = commit({ author: 'ada' })
    const commits = [{ ...broken, author: { email: '@secret', account: null } }]
    const { problems } = ofFirst(aPolicy(), aPull({ commits }))
    expect(problems[0]?.message).toContain('(an address without @)')
  })

  it('does not matter in a clean merge of the base', () => {
    const commits = [commit({ author: 'ada' }), commit({ author: null, kind: 'update' })]
    expect(judge(aPolicy(), aPull({ commits, reviews: reviews('lena approves') })).state).toBe('approved')
  })

  it('does not stop a rule that wants no approvals', () => {
    const rule = aRule({ requirements: [] })
    expect(judge(aPolicy([rule]), aPull({ commits: [commit({ author: null })] })).state).toBe('approved')
  })
})

describe('comments', () => {
  const taking = aPolicy([aRule({ requirements: [approvalBy({ roles: ['support-lead'] }, LGTM)] })])

  it.each([
    { comments: ['lena: LGTM'], state: 'approved' },
    { comments: ['lena: LGTM, thanks'], state: 'approved' },
    { comments: ['lena: not yet'], state: 'pending' },
    { comments: ['eva: LGTM'], state: 'pending', why: 'not-asked' },
    { comments: ['ada: LGTM'], state: 'pending', why: 'author' },
    { comments: ['nice[bot]: LGTM'], state: 'pending', why: 'bot' },
    { comments: ['lena (edited): LGTM'], state: 'pending', why: 'edited' },
    { comments: ['lena (at nothing): LGTM'], state: 'pending', why: 'commit-unknown' },
    { comments: ['lena (at gone): LGTM'], state: 'pending', why: 'commit-gone' },
    { comments: ['lena (edited): LGTM', 'lena: LGTM'], state: 'approved' },
    { comments: ['lena: LGTM', 'lena (edited): LGTM'], state: 'approved' },
    { comments: ['lena (edited): LGTM', 'lena (at gone): LGTM'], state: 'pending', why: 'commit-gone' },
  ])('$comments → $state $why', ({ comments: lines, state, why }) => {
    const rule = ofFirst(taking, aPull({ comments: comments(...lines) }))
    expect(rule.state).toBe(state)
    expect(rule.dropped.map((dropped) => dropped.why)).toEqual(why === undefined ? [] : [why])
  })

  it('count for nothing where the rule does not ask for them', () => {
    const rule = ofFirst(aPolicy(), aPull({ comments: comments('lena: LGTM') }))
    expect(rule).toMatchObject({ state: 'pending', approvals: [], dropped: [] })
  })

  it('count only for the requirement that takes them', () => {
    const rule = aRule({
      requirements: [approvalBy({ roles: ['support-lead'] }, LGTM), approvalBy({ people: ['lena'] })],
    })
    const pull = aPull({ comments: comments('lena: LGTM') })
    expect(ofFirst(aPolicy([rule]), pull).missing).toMatchObject([{ candidates: ['lena'] }])
  })

  it('do not take back changes that their author requests', () => {
    const pull = aPull({ reviews: reviews('lena requests changes'), comments: comments('lena: LGTM') })
    expect(judge(taking, pull).state).toBe('disapproved')
  })

  it('stand among reviews by their time, then by name', () => {
    const [said] = comments('lena: LGTM')
    if (!said) throw new Error('There is one.')
    const [late, same] = reviews('omar approves', 'ines approves')
    if (!late || !same) throw new Error('There are two.')
    const pull = aPull({
      comments: [said],
      reviews: [
        { ...late, at: new Date(said.at.getTime() + 1) },
        { ...same, at: said.at },
      ],
    })
    const { approvals } = ofFirst(taking, pull)
    expect(approvals.map(({ login, by }) => `${login} ${by}`)).toEqual([
      'ines review',
      'lena comment',
      'omar review',
    ])
  })

  it('keep the approval of a review, which stays the first', () => {
    const pull = aPull({ reviews: reviews('lena approves'), comments: comments('lena (edited): LGTM') })
    expect(ofFirst(taking, pull)).toMatchObject({
      approvals: [{ login: 'lena', by: 'review' }],
      dropped: [],
    })
  })
})

describe('one person and several requirements', () => {
  const rule = aRule({
    requirements: [approvalBy({ roles: ['support-lead'] }), approvalBy({ roles: ['engineer'] })],
  })

  it.each([
    { reviews: ['lena approves'], state: 'pending' },
    { reviews: ['eva approves'], state: 'pending' },
    { reviews: ['lena approves', 'eva approves'], state: 'approved' },
    { reviews: ['lena approves', 'eva requests changes'], state: 'disapproved' },
  ])('$reviews → $state', ({ reviews: lines, state }) => {
    expect(judge(aPolicy([rule]), aPull({ reviews: reviews(...lines) })).state).toBe(state)
  })

  it('meets all of those that she is in', () => {
    const both = aRule({
      requirements: [approvalBy({ roles: ['support-lead'] }), approvalBy({ people: ['lena'] })],
    })
    expect(judge(aPolicy([both]), aPull({ reviews: reviews('lena approves') })).state).toBe('approved')
  })
})

describe('what is not known or not covered', () => {
  it('is an error where facts are missing, whoever has approved', () => {
    const gap = { code: 'forge/cut', severity: 'error', message: 'It has too many files.' } as const
    expect(judge(aPolicy(), aPull({ gaps: [gap], reviews: reviews('lena approves') }))).toEqual({
      state: 'error',
      rules: [],
      problems: [gap],
      ask: [],
      askIsFewest: true,
      waitsFor: [],
    })
  })

  it('is an error where no rule concerns it', () => {
    const verdict = judge(aPolicy([aRule({ concerns: NEVER })]), aPull({ reviews: reviews('lena approves') }))
    expect(verdict).toMatchObject({ state: 'error', problems: [{ code: 'approval/no-rule' }] })
    expect(verdict.rules).toEqual([
      {
        name: 'tickets',
        about: 'A support lead has read it.',
        because: 'it is about something else',
        state: 'skipped',
      },
    ])
  })

  it('is an error where there is no rule at all', () => {
    expect(judge(aPolicy([]), aPull()).state).toBe('error')
  })

  it('is a bug where the policy names a rule that it does not have', () => {
    expect(() => judge(aPolicy([aRule()], { rule: 'other' }), aPull())).toThrow('does not have: other')
  })

  it('is judged all the same where it changes nothing', () => {
    const verdict = judge(aPolicy(), aPull({ changes: [], reviews: reviews('lena approves') }))
    expect(verdict.state).toBe('approved')
  })

  it('skips a rule that does not concern it, beside one that does', () => {
    const rules = [aRule({ concerns: NEVER }), aRule({ name: 'other' })]
    const pull = aPull({ changes: [change('docs/a.md')], reviews: reviews('lena approves') })
    expect(judge(aPolicy(rules), pull)).toMatchObject({
      state: 'approved',
      rules: [{ state: 'skipped' }, { state: 'approved' }],
    })
  })
})
