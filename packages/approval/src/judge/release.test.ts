import { describe, expect, it } from 'vitest'
import { actors, aPolicy, approvalBy, aRule, changeIn } from '../../test-data/a-policy.ts'
import { aPull, change, comments, commit, minute, reviews, seen } from '../../test-data/a-pull.ts'
import { judge } from './judge.ts'

const A = 'tickets/a.md'
const SEEN = seen({ old: { [A]: 'patch-1' }, edited: { [A]: 'patch-0' } })

describe('an override', () => {
  const policy = aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'], people: ['ada', 'eva'] }) })])

  it.each([
    { comment: 'root: /triagebook override tickets it cannot wait', state: 'approved' },
    { comment: 'root: /triagebook override tickets now', state: 'approved' },
    { comment: 'ROOT: /triagebook override Tickets now', state: 'approved' },
    { comment: 'root: Hello,\n/triagebook override tickets now\nthanks', state: 'approved' },
    { comment: 'root: Hello,\r\n/triagebook override tickets now\r\nthanks', state: 'approved' },
    { comment: 'root: /triagebook  override\ttickets  now', state: 'approved' },
    { comment: 'root: /triagebook override tickets', state: 'pending' },
    { comment: 'root: /triagebook override tickets  ', state: 'pending' },
    { comment: 'root: /triagebook override tickets \u200b', state: 'pending' },
    { comment: 'root: /triagebook override tickets\nit cannot wait', state: 'pending' },
    { comment: 'root: /triagebook override other it cannot wait', state: 'pending' },
    { comment: 'root: /triagebook waive tickets it cannot wait', state: 'pending' },
    { comment: 'root: > /triagebook override tickets now', state: 'pending' },
    { comment: 'root: see /triagebook override tickets now', state: 'pending' },
    { comment: 'root: /triagebook overrides tickets now', state: 'pending' },
    { comment: 'lena: /triagebook override tickets now', state: 'pending' },
    { comment: 'ada: /triagebook override tickets now', state: 'pending' },
    { comment: 'Ada: /triagebook override tickets now', state: 'pending' },
    { comment: 'eva: /triagebook override tickets now', state: 'pending' },
    { comment: 'root[bot]: /triagebook override tickets now', state: 'pending' },
    { comment: 'root (edited): /triagebook override tickets now', state: 'pending' },
    { comment: 'root (at old): /triagebook override tickets now', state: 'approved' },
    { comment: 'root (at edited): /triagebook override tickets now', state: 'pending' },
    { comment: 'root (at gone): /triagebook override tickets now', state: 'pending' },
    { comment: 'root (at nothing): /triagebook override tickets now', state: 'pending' },
  ])('$comment → $state', ({ comment, state }) => {
    const commits = [commit({ author: 'ada', coAuthors: ['eva'] })]
    const facts = aPull({ commits, comments: comments(comment), seen: SEEN })
    expect(judge(policy, facts).state).toBe(state)
  })

  it('is kept with its reason on one line', () => {
    const facts = aPull({
      comments: comments(`root: /triagebook override tickets The \u202ename\u200b  is wrong`),
    })
    expect(judge(policy, facts).rules).toMatchObject([
      {
        override: { of: 'rule', login: 'root', reason: 'The name is wrong', at: minute(30) },
        missing: [],
      },
    ])
  })

  it('is kept in at most 200 characters', () => {
    const facts = aPull({ comments: comments(`root: /triagebook override tickets ${'a'.repeat(300)}`) })
    const [rule] = judge(policy, facts).rules
    expect(rule).toMatchObject({ override: { reason: `${'a'.repeat(199)}…` } })
  })

  it('is the first that counts', () => {
    const facts = aPull({
      comments: comments(
        'lena: /triagebook override tickets as lead',
        'root: /triagebook override tickets first',
        'root: /triagebook override tickets second',
      ),
    })
    expect(judge(policy, facts).rules).toMatchObject([{ override: { reason: 'first' } }])
  })

  it('lets a rule pass that somebody has disapproved, and still names them', () => {
    const facts = aPull({
      reviews: reviews('lena requests changes'),
      comments: comments('root: /triagebook override tickets talked to lena'),
    })
    expect(judge(policy, facts)).toMatchObject({
      state: 'approved',
      rules: [{ disapprovedBy: ['lena'] }],
    })
  })

  it('counts for nothing where the rule has nobody for it', () => {
    const facts = aPull({ comments: comments('root: /triagebook override tickets now') })
    expect(judge(aPolicy(), facts).state).toBe('pending')
  })

  it('releases its own rule alone', () => {
    const overriddenBy = actors({ roles: ['admin'] })
    const rules = [aRule({ overriddenBy }), aRule({ name: 'other', overriddenBy })]
    const facts = aPull({ comments: comments('root: /triagebook override other now') })
    expect(judge(aPolicy(rules), facts)).toMatchObject({
      state: 'pending',
      rules: [{ state: 'pending' }, { state: 'approved' }],
    })
  })

  it('does not beat an error: whoever wrote the commit could be who overrides', () => {
    const facts = aPull({
      commits: [commit({ author: null })],
      comments: comments('root: /triagebook override tickets now'),
    })
    expect(judge(policy, facts)).toMatchObject({ state: 'error', rules: [{ override: undefined }] })
  })

  it('drops with the next commit where approvals do', () => {
    const strict = aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'] }), holds: 'commit' })])
    const facts = aPull({ comments: comments('root (at old): /triagebook override tickets now'), seen: SEEN })
    expect(judge(strict, facts).state).toBe('pending')
  })
})

describe('a waiver of the change that a rule wants', () => {
  const waivable = aPolicy([
    aRule({ requirements: [approvalBy({ roles: ['support-lead'] }), changeIn('test/', true)] }),
  ])
  const approved = reviews('omar approves')

  it.each([
    { comment: 'lena: /triagebook waive tickets only a comment', state: 'approved' },
    { comment: 'omar: /triagebook waive tickets only a comment', state: 'approved' },
    { comment: 'lena: /triagebook waive tickets', state: 'pending' },
    { comment: 'lena: /triagebook override tickets only a comment', state: 'pending' },
    { comment: 'lena: /triagebook waive other only a comment', state: 'pending' },
    { comment: 'eva: /triagebook waive tickets only a comment', state: 'pending' },
    { comment: 'ada: /triagebook waive tickets only a comment', state: 'pending' },
    { comment: 'ines: /triagebook waive tickets only a comment', state: 'pending' },
    { comment: 'lena (edited): /triagebook waive tickets only a comment', state: 'pending' },
    { comment: 'lena (at old): /triagebook waive tickets only a comment', state: 'approved' },
    { comment: 'lena (at edited): /triagebook waive tickets only a comment', state: 'pending' },
    { comment: 'lena (at nothing): /triagebook waive tickets only a comment', state: 'pending' },
  ])('$comment → $state', ({ comment, state }) => {
    const commits = [commit({ author: 'ada', coAuthors: ['ines'] })]
    const facts = aPull({ commits, reviews: approved, comments: comments(comment), seen: SEEN })
    expect(judge(waivable, facts).state).toBe(state)
  })

  const waived = comments('lena: /triagebook waive tickets only a comment')

  it('is kept, and stands for no approval', () => {
    expect(judge(waivable, aPull({ comments: waived })).rules).toMatchObject([
      {
        state: 'pending',
        override: { of: 'change', login: 'lena', reason: 'only a comment' },
        missing: [{ kind: 'approvals' }],
      },
    ])
  })

  it('does not lift a disapproval', () => {
    const facts = aPull({ reviews: reviews('omar requests changes'), comments: waived })
    expect(judge(waivable, facts).state).toBe('disapproved')
  })

  it('counts for nothing where the rule does not allow it', () => {
    const strict = aPolicy([
      aRule({ requirements: [approvalBy({ roles: ['support-lead'] }), changeIn('test/')] }),
    ])
    expect(judge(strict, aPull({ reviews: approved, comments: waived }))).toMatchObject({
      state: 'pending',
      rules: [{ override: undefined, missing: [{ kind: 'changed', canBeWaived: false }] }],
    })
  })

  it('waives only the changes that allow it', () => {
    const both = aPolicy([
      aRule({
        requirements: [approvalBy({ roles: ['support-lead'] }), changeIn('test/', true), changeIn('docs/')],
      }),
    ])
    expect(judge(both, aPull({ reviews: approved, comments: waived })).rules).toMatchObject([
      { state: 'pending', missing: [{ patterns: ['docs/'] }] },
    ])
  })

  it('is not told where the change is there', () => {
    const facts = aPull({ changes: [change('test/a.ts')], reviews: approved, comments: waived })
    expect(judge(waivable, facts)).toMatchObject({ state: 'approved', rules: [{ override: undefined }] })
  })
})
