import { describe, expect, it } from 'vitest'
import { aPolicy, approvalBy, aRule, LGTM, under } from '../../test-data/a-policy.ts'
import { aPull, change, comments, commit, HEAD, reviews, seen } from '../../test-data/a-pull.ts'
import type { Change } from '../facts/change.ts'
import type { Rule } from '../policy/policy.ts'
import { judge } from './judge.ts'

/** The changes of the head: `{ 'tickets/a.md': 'patch-2' }`. */
const changesOf = (patches: Readonly<Record<string, string>>): readonly Change[] =>
  Object.entries(patches).map(([path, patch]) => change(path, { patch }))

/** What the tests look at: the state, and the reason and the paths of a dropped approval. */
function outcome(rule: Rule, pull: Parameters<typeof judge>[1]): unknown {
  const [verdict] = judge(aPolicy([rule]), pull).rules
  if (verdict === undefined || verdict.state === 'skipped') return 'skipped'
  const [dropped] = verdict.dropped
  return dropped === undefined ? verdict.state : [verdict.state, dropped.why, ...dropped.changed]
}

const A = 'tickets/a.md'
const B = 'tickets/b.md'
const DOC = 'docs/setup.md'
const gone = ['pending', 'commit-gone']

describe('an approval of an older commit holds while the content that it is about stays the same', () => {
  it.each([
    { push: 'a rebase', saw: { [A]: '1' }, now: { [A]: '1' }, is: 'approved' },
    { push: 'an edit', saw: { [A]: '1' }, now: { [A]: '2' }, is: ['pending', 'content-changed', A] },
    {
      push: 'another file',
      saw: { [A]: '1' },
      now: { [A]: '1', [B]: '1' },
      is: ['pending', 'content-changed', B],
    },
    {
      push: 'a file that is taken back',
      saw: { [A]: '1', [B]: '1' },
      now: { [A]: '1' },
      is: ['pending', 'content-changed', B],
    },
    {
      push: 'a renamed file',
      saw: { [A]: '1' },
      now: { [B]: '1' },
      is: ['pending', 'content-changed', A, B],
    },
    {
      push: 'two files that swap their changes',
      saw: { [A]: '1', [B]: '2' },
      now: { [A]: '2', [B]: '1' },
      is: ['pending', 'content-changed', A, B],
    },
    { push: 'all taken back', saw: { [A]: '1' }, now: {}, is: ['pending', 'content-changed', A] },
    { push: 'the first file', saw: {}, now: { [A]: '1' }, is: ['pending', 'content-changed', A] },
    { push: 'nothing on both sides', saw: {}, now: {}, is: 'approved' },
  ])('$push → $is', ({ saw, now, is }) => {
    const pull = aPull({
      changes: changesOf(now),
      reviews: reviews('lena approves at old'),
      seen: seen({ old: saw }),
    })
    expect(outcome(aRule(), pull)).toEqual(is)
  })
})

describe('only the paths in the scope of the rule matter', () => {
  const rule = aRule({ scope: under('tickets/') })

  it.each([
    { push: 'a change of the scope', now: { [A]: '2', [DOC]: '1' }, is: ['pending', 'content-changed', A] },
    { push: 'a change beside the scope', now: { [A]: '1', [DOC]: '2' }, is: 'approved' },
    {
      push: 'a new file beside the scope',
      now: { [A]: '1', [DOC]: '1', 'docs/new.md': '1' },
      is: 'approved',
    },
    {
      push: 'a new file in the scope',
      now: { [A]: '1', [DOC]: '1', [B]: '1' },
      is: ['pending', 'content-changed', B],
    },
    { push: 'less beside the scope', now: { [A]: '1' }, is: 'approved' },
    {
      push: 'a file that moves out of the scope',
      now: { [DOC]: '1', 'docs/a.md': '1' },
      is: ['pending', 'content-changed', A],
    },
    {
      push: 'a file that moves into the scope',
      now: { [A]: '1', 'tickets/setup.md': '1' },
      is: ['pending', 'content-changed', 'tickets/setup.md'],
    },
  ])('$push → $is', ({ now, is }) => {
    const pull = aPull({
      changes: changesOf(now),
      reviews: reviews('lena approves at old'),
      seen: seen({ old: { [A]: '1', [DOC]: '1' } }),
    })
    expect(outcome(rule, pull)).toEqual(is)
  })
})

describe('the commit that was looked at', () => {
  it.each([
    { holds: 'content', at: HEAD, is: 'approved' },
    { holds: 'content', at: 'old', is: 'approved' },
    { holds: 'content', at: 'edited', is: ['pending', 'content-changed', A] },
    { holds: 'content', at: 'unknown', is: gone },
    { holds: 'content', at: 'nothing', is: gone },
    { holds: 'commit', at: HEAD, is: 'approved' },
    { holds: 'commit', at: 'old', is: ['pending', 'commit-changed'] },
    { holds: 'commit', at: 'edited', is: ['pending', 'commit-changed'] },
    { holds: 'commit', at: 'unknown', is: ['pending', 'commit-changed'] },
    { holds: 'commit', at: 'nothing', is: gone },
  ] as const)('holds for the $holds, approved at $at → $is', ({ holds, at, is }) => {
    const pull = aPull({
      reviews: reviews(`lena approves at ${at}`),
      seen: seen({ old: { [A]: 'patch-1' }, edited: { [A]: 'patch-0' } }),
    })
    expect(outcome(aRule({ holds }), pull)).toEqual(is)
  })

  it.each([
    { holds: 'content', at: 'old', is: 'approved' },
    { holds: 'content', at: 'edited', is: ['pending', 'content-changed', A] },
    { holds: 'content', at: 'nothing', is: ['pending', 'commit-unknown'] },
    { holds: 'commit', at: HEAD, is: 'approved' },
    { holds: 'commit', at: 'old', is: ['pending', 'commit-changed'] },
    { holds: 'commit', at: 'nothing', is: ['pending', 'commit-unknown'] },
  ] as const)('holds for the $holds, an approving comment at $at → $is', ({ holds, at, is }) => {
    const rule = aRule({ holds, requirements: [approvalBy({ roles: ['support-lead'] }, LGTM)] })
    const pull = aPull({
      comments: comments(`lena (at ${at}): LGTM`),
      seen: seen({ old: { [A]: 'patch-1' }, edited: { [A]: 'patch-0' } }),
    })
    expect(outcome(rule, pull)).toEqual(is)
  })
})

describe('after a push', () => {
  const old = seen({ old: { [A]: 'patch-0' } })

  it('a new approval counts again', () => {
    const pull = aPull({ reviews: reviews('lena approves at old', 'lena approves'), seen: old })
    expect(outcome(aRule(), pull)).toBe('approved')
  })

  it('an approval of this content still counts after one of older content', () => {
    const pull = aPull({ reviews: reviews('lena approves', 'lena approves at old'), seen: old })
    expect(outcome(aRule(), pull)).toBe('approved')
  })

  it('an approval of this content does not count after an objection that older content has met', () => {
    const lines = reviews('lena approves', 'lena requests changes', 'lena approves at old')
    expect(outcome(aRule(), aPull({ reviews: lines, seen: old }))).toEqual(['pending', 'content-changed', A])
  })

  it('one approval falls and the other stands', () => {
    const pull = aPull({ reviews: reviews('lena approves at old', 'omar approves'), seen: old })
    expect(outcome(aRule(), pull)).toEqual(['approved', 'content-changed', A])
  })

  it('whoever requested changes still stops the rule', () => {
    const pull = aPull({
      reviews: reviews('lena requests changes at old', 'omar approves'),
      seen: old,
    })
    expect(outcome(aRule(), pull)).toBe('disapproved')
  })

  it('a dismissed approval falls back to the one before, which has to hold too', () => {
    const lines = reviews('lena approves at old', 'lena requests changes', 'lena dismissed')
    const [first, , dismissed] = lines
    if (!first || !dismissed) throw new Error('There are three.')
    const dropped = aPull({ reviews: [first, dismissed], seen: old })
    expect(outcome(aRule(), dropped)).toEqual(['pending', 'content-changed', A])
    const held = aPull({ reviews: [first, dismissed], seen: seen({ old: { [A]: 'patch-1' } }) })
    expect(outcome(aRule(), held)).toBe('approved')
  })

  it('a clean merge of the base changes nothing', () => {
    const pull = aPull({
      commits: [commit({ id: 'old', author: 'ada' }), commit({ author: 'omar', kind: 'update' })],
      reviews: reviews('omar approves at old'),
      seen: seen({ old: { [A]: 'patch-1' } }),
    })
    expect(outcome(aRule(), pull)).toBe('approved')
  })

  it('whoever was asked to approve again is a candidate', () => {
    const pull = aPull({ reviews: reviews('lena approves at old'), seen: old })
    const [rule] = judge(aPolicy(), pull).rules
    expect(rule).toMatchObject({ missing: [{ candidates: ['ines', 'lena', 'omar'] }] })
  })
})
