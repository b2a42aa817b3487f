import { describe, expect, it } from 'vitest'
import {
  actors,
  aPolicy,
  approvalBy,
  aRule,
  greenCheck,
  LGTM,
  NEVER,
  whenIn,
} from '../../test-data/a-policy.ts'
import {
  aPull,
  change,
  check,
  comments,
  commit,
  DIRECTORY,
  minute,
  reviews,
  seen,
} from '../../test-data/a-pull.ts'
import type { PullFacts } from '../facts/pull-facts.ts'
import type { Policy, Requirement } from '../policy/policy.ts'
import { judge } from './judge.ts'

const requiring = (...requirements: readonly Requirement[]) => aPolicy([aRule({ requirements })])
const byComment = requiring(approvalBy({ roles: ['support-lead'] }, LGTM))
const gap = { code: 'forge/cut', severity: 'error', message: 'Too many to read.' } as const

/** Each way to an approval that nobody gave, as somebody would try it. None of them passes. */
describe('an approval cannot be made by', () => {
  it.each<{ name: string; policy?: Policy; facts: Partial<PullFacts>; state: string }>([
    {
      name: 'leaving all rules',
      policy: aPolicy([aRule({ concerns: NEVER }), aRule({ name: 'other', concerns: NEVER })]),
      facts: { reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'an empty policy',
      policy: aPolicy([]),
      facts: { reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'so many files that some are not read',
      facts: { gaps: [gap], reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'a status that any writer can set, for the check of an app',
      policy: requiring(greenCheck('build', 'github-actions')),
      facts: { checks: [check('build', 'success', null)] },
      state: 'pending',
    },
    {
      name: 'the check of another app',
      policy: requiring(greenCheck('build', 'github-actions')),
      facts: { checks: [check('build', 'success', 'my-own-app')] },
      state: 'pending',
    },
    {
      name: 'a second check of the same name',
      policy: requiring(greenCheck('build')),
      facts: { checks: [check('build', 'failure'), check('build', 'success', 'my-own-app')] },
      state: 'pending',
    },
    {
      name: 'editing what somebody else has written',
      policy: byComment,
      facts: { comments: comments('lena (edited): LGTM') },
      state: 'pending',
    },
    {
      name: 'editing an override',
      policy: aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'] }) })]),
      facts: { comments: comments('root (edited): /triagebook override tickets yes') },
      state: 'pending',
    },
    {
      name: 'quoting an override',
      policy: aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'] }) })]),
      facts: { comments: comments('root: > /triagebook override tickets yes\nNo!') },
      state: 'pending',
    },
    {
      name: 'the author',
      facts: { author: { login: 'lena', isBot: false }, reviews: reviews('lena approves') },
      state: 'pending',
    },
    {
      name: 'the author under another case of the name',
      facts: { author: { login: 'Lena', isBot: false }, reviews: reviews('lENA approves') },
      state: 'pending',
    },
    {
      name: 'whoever wrote a commit',
      facts: { commits: [commit({ author: 'lena' })], reviews: reviews('lena approves') },
      state: 'pending',
    },
    {
      name: 'whoever committed what another wrote',
      facts: { commits: [commit({ author: 'ada', committer: 'lena' })], reviews: reviews('lena approves') },
      state: 'pending',
    },
    {
      name: 'a co-author',
      facts: { commits: [commit({ author: 'ada', coAuthors: ['lena'] })], reviews: reviews('lena approves') },
      state: 'pending',
    },
    {
      name: 'whoever hides behind an address without an account',
      facts: { commits: [commit({ author: null })], reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'whoever hides behind the address of a co-author',
      facts: { commits: [commit({ author: 'ada', coAuthors: [null] })], reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'pushing after the approval',
      facts: {
        reviews: reviews('lena approves at old'),
        seen: seen({ old: { 'tickets/a.md': 'harmless' } }),
      },
      state: 'pending',
    },
    {
      name: 'pushing something else and dropping the old commit',
      facts: { reviews: reviews('lena approves at old') },
      state: 'pending',
    },
    {
      name: 'pushing between a look and a comment',
      policy: byComment,
      facts: { comments: comments('lena (at nothing): LGTM') },
      state: 'pending',
    },
    {
      name: 'pushing after an override',
      policy: aPolicy([aRule({ overriddenBy: actors({ roles: ['admin'] }) })]),
      facts: {
        comments: comments('root (at old): /triagebook override tickets yes'),
        seen: seen({ old: { 'tickets/a.md': 'harmless' } }),
      },
      state: 'pending',
    },
    {
      name: 'commenting after changes were requested',
      facts: { reviews: reviews('omar approves', 'lena requests changes', 'lena comments') },
      state: 'disapproved',
    },
    {
      name: 'dismissing an approval to bring back an objection',
      facts: { reviews: reviews('lena requests changes', 'lena dismissed') },
      state: 'disapproved',
    },
    {
      name: 'moving a file out of the folder that a rule is about',
      policy: aPolicy([aRule({ concerns: whenIn('tickets/') })]),
      facts: {
        changes: [
          change('tickets/a.md', { kind: 'removed', after: null }),
          change('attic/a.md', { kind: 'added', before: null }),
        ],
      },
      state: 'pending',
    },
    {
      name: 'moving a file into the folder that a rule is about',
      policy: aPolicy([aRule({ concerns: whenIn('tickets/') })]),
      facts: {
        changes: [
          change('attic/a.md', { kind: 'removed', after: null }),
          change('tickets/a.md', { kind: 'added', before: null }),
        ],
      },
      state: 'pending',
    },
    {
      name: 'moving an approved file to another place',
      facts: {
        changes: [change('tickets/b.md')],
        reviews: reviews('lena approves at old'),
        seen: seen({ old: { 'tickets/a.md': 'patch-1' } }),
      },
      state: 'pending',
    },
    {
      name: 'a member of a team who has left it',
      policy: requiring(approvalBy({ teams: ['security'] })),
      facts: {
        directory: { ...DIRECTORY, teams: new Map([['security', new Set<string>()]]) },
        reviews: reviews('sam approves'),
      },
      state: 'pending',
    },
    {
      name: 'a team that could not be read',
      policy: requiring(approvalBy({ forgeTeams: ['acme/core'] })),
      facts: { directory: { ...DIRECTORY, forgeTeams: new Map() }, reviews: reviews('kei approves') },
      state: 'pending',
    },
    {
      name: 'an edit in a merge of the base',
      facts: {
        commits: [commit({ author: 'ada' }), commit({ author: 'lena', kind: 'change' })],
        reviews: reviews('lena approves'),
      },
      state: 'pending',
    },
    {
      name: 'an approval beside an objection',
      facts: { reviews: reviews('lena approves', 'ines approves', 'omar requests changes') },
      state: 'disapproved',
    },
    {
      name: 'one branch of a choice beside an objection in the other',
      policy: aPolicy(
        [aRule(), aRule({ name: 'other', requirements: [approvalBy({ roles: ['engineer'] })] })],
        { kind: 'any', of: [{ rule: 'tickets' }, { rule: 'other' }] },
      ),
      facts: { reviews: reviews('lena approves', 'eva requests changes') },
      state: 'disapproved',
    },
    {
      name: 'one branch of a choice beside an error in the other',
      policy: aPolicy([aRule({ requirements: [] }), aRule({ name: 'other' })], {
        kind: 'any',
        of: [{ rule: 'tickets' }, { rule: 'other' }],
      }),
      facts: { commits: [commit({ author: null })], reviews: reviews('lena approves') },
      state: 'error',
    },
    {
      name: 'a workflow that approves',
      policy: requiring(approvalBy({ people: ['github-actions[bot]'] })),
      facts: { reviews: reviews('github-actions[bot] approves') },
      state: 'pending',
    },
    {
      name: 'one person twice',
      policy: requiring(approvalBy({ roles: ['support-lead'] }, { count: 2, ...LGTM })),
      facts: { reviews: reviews('lena approves', 'LENA approves'), comments: comments('Lena: LGTM') },
      state: 'pending',
    },
    {
      name: 'removing the test that a rule wants',
      policy: requiring({ kind: 'changed', paths: () => true, patterns: ['*'], canBeWaived: false }),
      facts: { changes: [change('test/a.ts', { kind: 'removed', after: null })] },
      state: 'pending',
    },
    {
      name: 'a waiver by whoever wrote it',
      policy: requiring(approvalBy({ roles: ['support-lead'] }), {
        kind: 'changed',
        paths: () => false,
        patterns: ['*'],
        canBeWaived: true,
      }),
      facts: {
        commits: [commit({ author: 'ada', coAuthors: ['lena'] })],
        reviews: reviews('omar approves'),
        comments: comments('lena: /triagebook waive tickets trust me'),
      },
      state: 'pending',
    },
  ])('$name → $state', ({ policy = aPolicy(), facts, state }) => {
    expect(judge(policy, aPull(facts)).state).toBe(state)
  })

  it('a time that somebody has made up: an approval is bound to a commit, not to a time', () => {
    const late = reviews('lena approves at old').map((review) => ({ ...review, at: minute(9999) }))
    const facts = aPull({ reviews: late, seen: seen({ old: { 'tickets/a.md': 'harmless' } }) })
    expect(judge(aPolicy(), facts).state).toBe('pending')
  })
})
