import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Branch, isReleased, type RuleBranch } from './branch.ts'
import { fewestPeople } from './fewest-people.ts'

/** A rule that asks: `2 of ada bo`, each of them. */
const rule = (...asks: readonly string[]): RuleBranch => ({
  kind: 'rule',
  name: asks.join('; '),
  asks: asks.map((ask) => {
    const [, count, people = ''] = /^(\d+) of ?(.*)$/.exec(ask) ?? []
    return { count: Number(count), people: new Set(people.split(' ').filter((login) => login !== '')) }
  }),
  waits: false,
})
const all = (...of: readonly Branch[]): Branch => ({ kind: 'all', of })
const any = (...of: readonly Branch[]): Branch => ({ kind: 'any', of })

describe('the fewest people', () => {
  it.each([
    { name: 'nobody where nothing is asked', branch: rule(), people: [] },
    { name: 'the first by name', branch: rule('1 of cy ada bo'), people: ['ada'] },
    { name: 'as many as are asked', branch: rule('2 of cy ada bo'), people: ['ada', 'bo'] },
    { name: 'all of them', branch: rule('3 of cy ada bo'), people: ['ada', 'bo', 'cy'] },
    { name: 'nobody where they are too few', branch: rule('2 of ada'), people: [] },
    { name: 'nobody where there is nobody', branch: rule('1 of '), people: [] },
    { name: 'one in both requirements', branch: rule('1 of ada cy', '1 of bo cy'), people: ['cy'] },
    { name: 'one for two rules', branch: all(rule('1 of ada cy'), rule('1 of bo cy')), people: ['cy'] },
    {
      name: 'one each where nobody is in both',
      branch: all(rule('1 of bo'), rule('1 of ada')),
      people: ['ada', 'bo'],
    },
    {
      name: 'whoever helps more rules before the name',
      branch: all(rule('2 of ada bo cy'), rule('1 of cy')),
      people: ['cy', 'ada'],
    },
    { name: 'the shorter branch', branch: any(rule('2 of ada bo'), rule('1 of cy')), people: ['cy'] },
    {
      name: 'the first of equal branches, by name',
      branch: any(rule('1 of bo'), rule('1 of ada')),
      people: ['ada'],
    },
    {
      name: 'the branch that is possible',
      branch: any(rule('1 of '), rule('2 of ada bo')),
      people: ['ada', 'bo'],
    },
    {
      name: 'the branch that another rule makes cheap',
      branch: all(any(rule('1 of ada'), rule('1 of cy')), rule('1 of cy')),
      people: ['cy'],
    },
    {
      name: 'nobody where one of all is impossible',
      branch: all(rule('1 of ada'), rule('1 of ')),
      people: [],
    },
    {
      name: 'two where greed takes three',
      branch: all(
        rule('1 of ada greedy'),
        rule('1 of ada greedy'),
        rule('1 of ada'),
        rule('1 of bo greedy'),
        rule('1 of bo greedy'),
        rule('1 of bo'),
      ),
      people: ['ada', 'bo'],
    },
  ])('$name', ({ branch, people }) => {
    expect(fewestPeople(branch)).toEqual({ people, isFewest: true })
  })

  it('are found among a thousand who can do the same', () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => `p${String(index).padStart(4, '0')}`)
    expect(fewestPeople(rule(`2 of ${crowd.join(' ')}`))).toEqual({
      people: ['p0000', 'p0001'],
      isFewest: true,
    })
  })

  const apart = (count: number) =>
    all(...Array.from({ length: count }, (_, index) => rule(`1 of p${index} q${index % 3}`)))

  it('are exact up to 16 people of use', () => {
    expect(fewestPeople(apart(13)).isFewest).toBe(true)
  })

  it('are a good guess above, and said to be one', () => {
    expect(fewestPeople(apart(14))).toEqual({ people: ['q0', 'q1', 'q2'], isFewest: false })
  })

  it('leave out, above, whom a later choice makes needless', () => {
    const asksOf = (people: string, prefix: string, count: number) =>
      Array.from({ length: count }, (_, index) => rule(`1 of ${people} ${prefix}${index}`))
    const trap = [
      ...asksOf('left wide', 'a', 4),
      ...asksOf('right wide', 'b', 4),
      ...asksOf('left', 'c', 3),
      ...asksOf('right', 'd', 3),
    ]
    expect(fewestPeople(all(...trap))).toEqual({ people: ['left', 'right'], isFewest: false })
  })
})

const CROWD = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const

const anAsk = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  people: fc.subarray([...CROWD]).map((people) => new Set<string>(people)),
})
const aRuleBranch = fc
  .array(anAsk, { maxLength: 3 })
  .map((asks): Branch => ({ kind: 'rule', name: 'r', asks, waits: false }))
const { branch: aBranch } = fc.letrec<{ branch: Branch }>((tie) => ({
  branch: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    aRuleBranch,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('branch'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}))

/** The size of the smallest of all sets of people that release the branch; undefined where none does. */
function smallestByBruteForce(branch: Branch): number | undefined {
  const sets = Array.from({ length: 2 ** CROWD.length }, (_, bits) =>
    CROWD.filter((_, index) => (bits >> index) % 2 === 1),
  )
  const sizes = sets.filter((set) => isReleased(branch, new Set(set))).map((set) => set.length)
  return sizes.length === 0 ? undefined : Math.min(...sizes)
}

describe('of up to eight people', () => {
  it('as few as brute force finds, and they release it', () => {
    fc.assert(
      fc.property(aBranch, (branch) => {
        const smallest = smallestByBruteForce(branch)
        const { people, isFewest } = fewestPeople(branch)
        expect(people.length).toBe(smallest ?? 0)
        expect(isReleased(branch, new Set(people))).toBe(smallest !== undefined)
        expect(isFewest).toBe(true)
      }),
    )
  })
})
