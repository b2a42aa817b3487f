import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeList } from './merge-list.ts'

/** Letters that stay, and `+x` for each new one. */
function stepsOf(old: string, next: string): string {
  return mergeList([...old], [...next])
    .map((step) => (step.kind === 'kept' ? old.charAt(step.index) : `+${step.value}`))
    .join('')
}

/** The most letters that two words have in common in their order, by trying all of them. */
function mostCommon(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const both = a.charAt(0) === b.charAt(0) ? 1 + mostCommon(a.slice(1), b.slice(1)) : 0
  return Math.max(both, mostCommon(a.slice(1), b), mostCommon(a, b.slice(1)))
}

describe('mergeList', () => {
  it.each([
    { old: '', next: 'ab', steps: '+a+b' },
    { old: 'ab', next: '', steps: '' },
    { old: 'abc', next: 'abc', steps: 'abc' },
    { old: 'abc', next: 'axc', steps: 'a+xc' },
    { old: 'abc', next: 'xabc', steps: '+xabc' },
    { old: 'abc', next: 'abcx', steps: 'abc+x' },
    { old: 'aa', next: 'a', steps: 'a' },
    { old: 'a', next: 'aa', steps: 'a+a' },
    { old: 'abcd', next: 'bd', steps: 'bd' },
    { old: 'xaby', next: 'paqbr', steps: '+pa+qb+r' },
  ])('of $old and $next is $steps', ({ old, next, steps }) => expect(stepsOf(old, next)).toBe(steps))

  it('gives the new list, and keeps as many of the old one as can be kept, each once and in order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (old, next) => {
        const steps = mergeList([...old], [...next])
        const kept = steps.flatMap((step) => (step.kind === 'kept' ? [step.index] : []))
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
        expect(stepsOf(old, next).replaceAll('+', '')).toBe(next)
        expect(kept).toHaveLength(mostCommon(old, next))
      }),
      { numRuns: 200 },
    )
  })

  it('compares a million pairs, and not more', () => {
    const shared = ['a', 'b']
    const list = (mark: string, length: number) => [
      `${mark}first`,
      ...shared,
      ...Array.from({ length: length - 4 }, (_, index) => `${mark}${index}`),
      `${mark}last`,
    ]
    const kept = (old: number, next: number) =>
      mergeList(list('x', old), list('y', next)).filter(({ kind }) => kind === 'kept').length
    expect(kept(1000, 1000)).toBe(2)
    expect(kept(1000, 1001)).toBe(0)
  })

  it.each([
    { name: 'of equal lists', old: 'aba', next: 'aba', kept: [0, 1, 2] },
    { name: 'of a list that repeats itself', old: 'aa', next: 'aaa', kept: [0, 1] },
    { name: 'of a list with a repeated end', old: 'aab', next: 'ab', kept: [0, 2] },
    { name: 'where two ways keep as many', old: 'ab', next: 'ba', kept: [1] },
  ])('keeps the earlier items at both ends $name', ({ old, next, kept }) => {
    const steps = mergeList([...old], [...next])
    expect(steps.flatMap((step) => (step.kind === 'kept' ? [step.index] : []))).toEqual(kept)
  })

  it('keeps only the ends that agree where the rest is too long to compare', () => {
    const long = (mark: string, length: number) => Array.from({ length }, (_, index) => `${mark}${index}`)
    const steps = mergeList(['a', ...long('x', 1001), 'b', 'z'], ['a', 'b', ...long('y', 1000), 'z'])
    expect(steps.filter(({ kind }) => kind === 'kept')).toEqual([
      { kind: 'kept', index: 0 },
      { kind: 'kept', index: 1003 },
    ])
    expect(steps).toHaveLength(1003)
  })
})
