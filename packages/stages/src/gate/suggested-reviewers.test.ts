import type { RuleVerdict, Verdict } from '@triagebook/approval'
import { describe, expect, it } from 'vitest'
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
const named = (verdict: Verdict, number = 7, suggests: 'fewest' | 'all' = 'fewest') =>
  suggestedReviewers(verdict, { number, suggests }).map(({ login }) => login)

describe('suggested are', () => {
  it('as many as are missing, the same each time, and others for other pull requests', () => {
    const verdict = aVerdict([aRule('a', 2, PEOPLE)])
    expect(named(verdict)).toHaveLength(2)
    expect(named(verdict)).toEqual(named(aVerdict([aRule('a', 2, PEOPLE.toReversed())])))
    const all = Array.from({ length: 40 }, (_, number) => named(verdict, number)).flat()
    expect(new Set(all)).toEqual(new Set(PEOPLE))
  })

  it('one person for several rules, with the rules', () => {
    const verdict = aVerdict([aRule('a', 1, PEOPLE), aRule('b', 1, ['carl'])])
    expect(suggestedReviewers(verdict, { number: 7, suggests: 'fewest' })).toEqual([
      { login: 'carl', rules: ['a', 'b'] },
    ])
  })

  it('first those who approved before something changed', () => {
    const lost = aRule('a', 1, PEOPLE, {
      dropped: [{ login: 'Dora', why: 'content-changed', changed: ['a.md'] }],
    })
    for (const number of [1, 2, 3, 4, 5]) expect(named(aVerdict([lost]), number)).toEqual(['dora'])
  })

  it('all who can approve, in the mode for that, at most 15', () => {
    const many = Array.from({ length: 20 }, (_, index) => `p${index}`)
    expect(named(aVerdict([aRule('a', 1, PEOPLE)]), 7, 'all')).toEqual(PEOPLE)
    expect(named(aVerdict([aRule('a', 1, many)]), 7, 'all')).toHaveLength(15)
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
