import type { RuleVerdict, Verdict } from '@triagebook/approval'
import { describe, expect, it } from 'vitest'
import type { PullToJudge } from './pull-to-judge.ts'
import { suggestedReviewers } from './suggested-reviewers.ts'

type Concerned = Exclude<RuleVerdict, { state: 'skipped' }>

function aRule(
  name: string,
  count: number,
  candidates: readonly string[],
  more: Partial<Concerned> = {},
): RuleVerdict {
  return {
    name,
    about: '',
    because: '',
    state: 'pending',
    approvals: [],
    dropped: [],
    missing: [{ kind: 'approvals', count, candidates, of: 'somebody' }],
    disapprovedBy: [],
    override: undefined,
    problems: [],
    ...more,
  }
}

function aVerdict(rules: readonly RuleVerdict[], more: Partial<Verdict> = {}): Verdict {
  return {
    state: 'pending',
    rules,
    problems: [],
    ask: [],
    askIsFewest: true,
    waitsFor: rules.map(({ name }) => name),
    ...more,
  }
}

const PEOPLE = ['anna', 'bo', 'carl', 'dora', 'emil', 'finn']
const NO_REQUESTS: PullToJudge['requests'] = { own: new Set(), counts: new Map() }
const suggested = (verdict: Verdict, pull: Partial<Parameters<typeof suggestedReviewers>[1]> = {}) =>
  suggestedReviewers(verdict, { number: 7, suggests: 'fewest', requests: NO_REQUESTS, ...pull })
const named = (...given: Parameters<typeof suggested>) => suggested(...given).map(({ login }) => login)

describe('suggested are', () => {
  it('as many as are missing, the same each time, and others for other pull requests', () => {
    const verdict = aVerdict([aRule('a', 2, PEOPLE)])
    expect(named(verdict)).toHaveLength(2)
    expect(named(verdict)).toEqual(named(aVerdict([aRule('a', 2, PEOPLE.toReversed())])))
    const all = Array.from({ length: 40 }, (_, number) => named(verdict, { number })).flat()
    expect(new Set(all)).toEqual(new Set(PEOPLE))
  })

  it('one person for several rules, with the rules', () => {
    const verdict = aVerdict([aRule('a', 1, PEOPLE), aRule('b', 1, ['carl'])])
    expect(suggested(verdict)).toEqual([{ login: 'carl', rules: ['a', 'b'], why: 'nobody else can' }])
  })

  it('first those who approved before something changed', () => {
    const lost = aRule('a', 1, PEOPLE, {
      dropped: [{ login: 'Dora', why: 'content-changed', changed: ['a.md'] }],
    })
    for (const number of [1, 2, 3, 4, 5])
      expect(suggested(aVerdict([lost]), { number })).toMatchObject([
        { login: 'dora', why: 'approved an earlier state' },
      ])
  })

  it('all who can approve, in the mode for that, at most 15', () => {
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`)
    expect(named(aVerdict([aRule('a', 1, PEOPLE)]), { suggests: 'all' })).toEqual(PEOPLE)
    expect(named(aVerdict([aRule('a', 1, many)]), { suggests: 'all' })).toHaveLength(15)
  })

  describe('those with the fewest open review requests', () => {
    const one = aVerdict([aRule('a', 1, PEOPLE)])
    const loaded = (own: readonly string[], counts: Readonly<Record<string, number>>) => ({
      suggests: 'least-loaded' as const,
      requests: { own: new Set(own), counts: new Map(Object.entries(counts)) },
    })
    const busy = { anna: 2, bo: 2, carl: 1, dora: 2, emil: 3, finn: 2 }

    it('whatever the number of the pull request', () => {
      for (const number of [1, 2, 3, 4, 5])
        expect(suggested(one, { number, ...loaded([], busy) })).toEqual([
          { login: 'carl', rules: ['a'], why: 'has the fewest open review requests: 1' },
        ])
    })

    it('in order, where several are missing', () => {
      expect(named(aVerdict([aRule('a', 2, ['emil', 'bo', 'carl'])]), loaded([], busy))).toEqual([
        'carl',
        'bo',
      ])
    })

    it('of equals the one whom the number of the pull request chooses', () => {
      expect(named(one, loaded([], {}))).toEqual(named(one))
    })

    it('and whoever nobody asks before whoever somebody asks', () => {
      const { finn: _, ...others } = busy
      expect(suggested(one, loaded([], others))).toMatchObject([
        { login: 'finn', why: 'has the fewest open review requests: 0' },
      ])
    })

    it('after those who are asked for this pull request already, so that no run asks others', () => {
      expect(suggested(one, loaded(['emil'], busy))).toMatchObject([
        { login: 'emil', why: 'is asked already' },
      ])
    })

    it('after those who approved an earlier state', () => {
      const lost = aRule('a', 1, PEOPLE, {
        dropped: [{ login: 'Dora', why: 'content-changed', changed: ['a.md'] }],
      })
      expect(named(aVerdict([lost]), loaded(['emil'], busy))).toEqual(['dora'])
    })

    it('whatever the case of a login', () => {
      expect(named(aVerdict([aRule('a', 1, ['Anna', 'Carl'])]), loaded([], busy))).toEqual(['Carl'])
    })
  })

  it.each([
    { name: 'where it does not wait', verdict: aVerdict([aRule('a', 1, PEOPLE)], { state: 'disapproved' }) },
    {
      name: 'for a rule that it does not wait for',
      verdict: aVerdict([aRule('a', 1, PEOPLE)], { waitsFor: [] }),
    },
    { name: 'where nobody can approve', verdict: aVerdict([aRule('a', 1, [])]) },
  ])('nobody $name', ({ verdict }) => {
    expect(named(verdict)).toEqual([])
  })
})
