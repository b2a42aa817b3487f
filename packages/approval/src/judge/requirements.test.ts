import { describe, expect, it } from 'vitest'
import { actors, aPolicy, approvalBy, aRule, changeIn, greenCheck, under } from '../../test-data/a-policy.ts'
import { aPull, change, check, reviews } from '../../test-data/a-pull.ts'
import type { Check } from '../facts/check.ts'
import type { Requirement } from '../policy/policy.ts'
import { judge } from './judge.ts'

const requiring = (...requirements: readonly Requirement[]) => aPolicy([aRule({ requirements })])

describe('a check that has to be green', () => {
  it.each([
    { checks: [], state: 'pending', result: 'missing' },
    { checks: [check('build', 'success')], state: 'approved' },
    { checks: [check('build', 'pending')], state: 'pending', result: 'pending' },
    { checks: [check('build', 'failure')], state: 'pending', result: 'failure' },
    { checks: [check('build', 'cancelled')], state: 'pending', result: 'cancelled' },
    { checks: [check('build', 'neutral')], state: 'pending', result: 'neutral' },
    { checks: [check('build', 'skipped')], state: 'pending', result: 'skipped' },
    { checks: [check('Build', 'success')], state: 'pending', result: 'missing' },
    { checks: [check('build', 'success', 'other-app')], state: 'pending', result: 'missing' },
    { checks: [check('build', 'success', null)], state: 'pending', result: 'missing' },
    {
      checks: [check('build', 'failure', 'other-app'), check('build', 'success')],
      state: 'approved',
    },
    {
      checks: [check('build', 'success'), check('build', 'failure')],
      state: 'pending',
      result: 'failure',
    },
    {
      checks: [check('build', 'skipped'), check('build', 'pending')],
      state: 'pending',
      result: 'pending',
    },
  ])('of an app: $checks → $state $result', ({ checks, state, result }) => {
    const verdict = judge(requiring(greenCheck('build', 'github-actions')), aPull({ checks }))
    expect(verdict.state).toBe(state)
    expect(verdict.rules[0]).toMatchObject({
      missing: result === undefined ? [] : [{ kind: 'check', name: 'build', app: 'github-actions', result }],
    })
  })

  it.each<{ checks: readonly Check[]; state: string }>([
    { checks: [check('build', 'success', null)], state: 'approved' },
    { checks: [check('build', 'success', 'any-app')], state: 'approved' },
    { checks: [check('build', 'success', 'one'), check('build', 'failure', 'two')], state: 'pending' },
    { checks: [check('test', 'success')], state: 'pending' },
  ])('of any app: $checks → $state', ({ checks, state }) => {
    expect(judge(requiring(greenCheck('build')), aPull({ checks })).state).toBe(state)
  })

  it.each([
    { result: 'success', reviews: ['lena approves'], state: 'approved' },
    { result: 'success', reviews: [], state: 'pending' },
    { result: 'failure', reviews: ['lena approves'], state: 'pending' },
    { result: 'success', reviews: ['lena requests changes'], state: 'disapproved' },
    { result: 'failure', reviews: ['lena requests changes'], state: 'disapproved' },
  ] as const)('beside an approval: $result and $reviews → $state', ({ result, reviews: lines, state }) => {
    const policy = requiring(greenCheck('build'), approvalBy({ roles: ['support-lead'] }))
    const pull = aPull({ checks: [check('build', result)], reviews: reviews(...lines) })
    expect(judge(policy, pull).state).toBe(state)
  })
})

describe('a path that has to change too', () => {
  it.each([
    { what: 'an added test', changes: [change('test/a.ts', { kind: 'added' })], state: 'approved' },
    { what: 'a changed test', changes: [change('src/a.ts'), change('test/a.ts')], state: 'approved' },
    { what: 'no test', changes: [change('src/a.ts')], state: 'pending' },
    { what: 'a removed test', changes: [change('test/a.ts', { kind: 'removed' })], state: 'pending' },
    {
      what: 'a test that is renamed within its folder',
      changes: [change('test/a.ts', { kind: 'removed' }), change('test/b.ts', { kind: 'added' })],
      state: 'approved',
    },
    {
      what: 'a test that moves away',
      changes: [change('test/a.ts', { kind: 'removed' }), change('src/b.ts', { kind: 'added' })],
      state: 'pending',
    },
    { what: 'nothing', changes: [], state: 'pending' },
  ])('$what → $state', ({ changes, state }) => {
    expect(judge(requiring(changeIn('test/')), aPull({ changes })).state).toBe(state)
  })

  it('may lie beside the scope of the approvals', () => {
    const rule = aRule({ requirements: [changeIn('test/')], scope: under('src/') })
    expect(judge(aPolicy([rule]), aPull({ changes: [change('test/a.ts')] })).state).toBe('approved')
  })
})

describe('the owners of the code', () => {
  const codeowners = `
/src/       @omar
/src/pay/   @Eva
/src/core/  @acme/core
/src/lost/  somebody@acme.example
/src/free/
`
  const policy = requiring({ kind: 'codeowners', unowned: actors({ roles: ['support-lead'] }) })

  it.each([
    { paths: ['src/pay/a.ts'], reviews: ['eva approves'], state: 'approved' },
    { paths: ['src/pay/a.ts'], reviews: ['lena approves'], state: 'pending' },
    { paths: ['src/pay/a.ts'], reviews: [], state: 'pending' },
    { paths: ['src/core/a.ts'], reviews: ['kei approves'], state: 'approved' },
    { paths: ['src/core/a.ts'], reviews: ['eva approves'], state: 'pending' },
    { paths: ['src/pay/a.ts', 'src/core/a.ts'], reviews: ['eva approves'], state: 'pending' },
    {
      paths: ['src/pay/a.ts', 'src/core/a.ts'],
      reviews: ['eva approves', 'kei approves'],
      state: 'approved',
    },
    { paths: ['src/pay/a.ts', 'src/pay/b.ts'], reviews: ['eva approves'], state: 'approved' },
    { paths: ['README.md'], reviews: ['lena approves'], state: 'approved' },
    { paths: ['README.md'], reviews: ['eva approves'], state: 'pending' },
    { paths: ['src/pay/a.ts', 'README.md'], reviews: ['eva approves'], state: 'pending' },
    {
      paths: ['src/pay/a.ts', 'README.md'],
      reviews: ['eva approves', 'lena approves'],
      state: 'approved',
    },
    { paths: ['src/free/a.ts'], reviews: ['lena approves'], state: 'approved' },
    { paths: ['src/free/a.ts'], reviews: ['omar approves'], state: 'approved' },
    { paths: ['src/a.ts'], reviews: ['lena approves'], state: 'pending' },
    { paths: ['src/a.ts'], reviews: ['omar approves'], state: 'approved' },
    { paths: ['SRC/pay/a.ts'], reviews: ['eva approves'], state: 'pending' },
    { paths: ['src/lost/a.ts'], reviews: ['eva approves', 'lena approves'], state: 'pending' },
    { paths: ['src/pay/a.ts'], reviews: ['eva requests changes'], state: 'disapproved' },
    { paths: ['src/pay/a.ts'], reviews: ['eva approves', 'kei requests changes'], state: 'approved' },
    { paths: [], reviews: [], state: 'pending' },
    { paths: [], reviews: ['lena approves'], state: 'approved' },
  ])('$paths, $reviews → $state', ({ paths, reviews: lines, state }) => {
    const pull = aPull({ codeowners, changes: paths.map((path) => change(path)), reviews: reviews(...lines) })
    expect(judge(policy, pull).state).toBe(state)
  })

  it('are asked once for all of their paths', () => {
    const paths = [
      'src/pay/a.ts',
      'src/core/x.ts',
      'src/pay/b.ts',
      'src/pay/c.ts',
      'src/core/y.ts',
      'README.md',
    ]
    const [rule] = judge(policy, aPull({ codeowners, changes: paths.map((path) => change(path)) })).rules
    expect(rule).toMatchObject({
      missing: [
        { of: 'an owner of src/pay/a.ts and 2 other files', candidates: ['eva'] },
        { of: 'an owner of src/core/x.ts and 1 other file', candidates: ['kei'] },
        { of: 'a support lead', candidates: ['ines', 'lena', 'omar'] },
      ],
    })
  })

  it('of a path beside the scope are not asked', () => {
    const rule = aRule({
      requirements: [{ kind: 'codeowners', unowned: actors({ roles: ['support-lead'] }) }],
      scope: under('src/pay/'),
    })
    const pull = aPull({
      codeowners,
      changes: [change('src/pay/a.ts'), change('src/core/a.ts')],
      reviews: reviews('eva approves'),
    })
    expect(judge(aPolicy([rule]), pull).state).toBe('approved')
  })

  it('have to be somebody else than the author', () => {
    const pull = aPull({
      codeowners,
      author: { login: 'eva', isBot: false },
      changes: [change('src/pay/a.ts')],
    })
    const [rule] = judge(policy, pull).rules
    expect(rule).toMatchObject({ state: 'pending', missing: [{ candidates: [] }] })
  })
  it('are asked only where the file can be read', () => {
    const broken = aPull({ codeowners: '!src/ @eva', reviews: reviews('eva approves', 'lena approves') })
    expect(judge(policy, broken)).toMatchObject({
      state: 'error',
      rules: [{ problems: [{ code: 'approval/codeowners-pattern', at: { path: 'CODEOWNERS', line: 1 } }] }],
    })
    expect(judge(aPolicy(), broken).state).toBe('approved')
    const both = requiring(...policy.rules.flatMap((rule) => rule.requirements), greenCheck('build'))
    expect(judge(both, broken).state).toBe('error')
  })
})
