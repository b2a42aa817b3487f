import { describe, expect, it } from 'vitest'
import type { RuleMatch } from './outcome.ts'
import { pickWinner } from './pick-winner.ts'

const match = (name: string, value: RuleMatch['value'], score: number): RuleMatch => ({
  name,
  value,
  score,
  because: `${name} holds`,
})

describe('the winner', () => {
  it('is nobody if no rule matches', () => {
    expect(pickWinner([], 0.2)).toEqual({ kind: 'none', why: 'no rule matches', candidates: [] })
  })

  it.each([
    { name: 'a lead below the margin', bug: [1.19], crash: [1], margin: 0.2, kind: 'ambiguous' },
    { name: 'a lead of exactly the margin', bug: [1.2], crash: [1], margin: 0.2, kind: 'decided' },
    {
      name: 'the margin, but for the rounding of the sum',
      bug: [0.7, 0.1],
      crash: [0.6],
      margin: 0.2,
      kind: 'decided',
    },
    { name: 'a lead above the margin', bug: [1.21], crash: [1], margin: 0.2, kind: 'decided' },
    { name: 'a tie without a margin', bug: [1], crash: [1], margin: 0, kind: 'ambiguous' },
    {
      name: 'a tie, but for the rounding of the sum',
      bug: [0.1, 0.2],
      crash: [0.3],
      margin: 0,
      kind: 'ambiguous',
    },
    { name: 'any lead without a margin', bug: [1.01], crash: [1], margin: 0, kind: 'decided' },
    { name: 'one candidate, whatever the margin', bug: [0.1], crash: [], margin: 5, kind: 'decided' },
  ])('with $name is $kind', ({ bug, crash, margin, kind }) => {
    const matches = [
      ...crash.map((score, index) => match(`c${index}`, 'crash', score)),
      ...bug.map((score, index) => match(`b${index}`, 'bug', score)),
    ]
    expect(pickWinner(matches, margin).kind).toBe(kind)
  })

  it('leads the second candidate, not the last', () => {
    const matches = [match('a', 'bug', 3), match('b', 'crash', 3), match('c', 'ui', 1)]
    expect(pickWinner(matches, 0.2)).toMatchObject({
      kind: 'ambiguous',
      why: 'too close: bug 3, crash 3, ui 1',
    })
  })

  it('shows scores with at most two digits', () => {
    const matches = [match('a', 'bug', 1.004), match('b', 'crash', 1.005001)]
    expect(pickWinner(matches, 0.2)).toMatchObject({ why: 'too close: crash 1.01, bug 1' })
  })
})

describe('the confidence', () => {
  it.each([
    { name: 'of one candidate', bug: 0.3, others: [], confidence: 1 },
    { name: 'of two thirds', bug: 2, others: [1], confidence: 0.67 },
    { name: 'of a half among three', bug: 2, others: [1, 1], confidence: 0.5 },
    { name: 'of just 0.6', bug: 1.5, others: [1], confidence: 0.6 },
    { name: 'rounded up to 0.6', bug: 0.596, others: [0.404], confidence: 0.6 },
    { name: 'rounded down to 0.59', bug: 0.594, others: [0.406], confidence: 0.59 },
  ])('$name is $confidence', ({ bug, others, confidence }) => {
    const rivals = others.map((score, index) => match(`r${index}`, `rival-${index}`, score))
    expect(pickWinner([match('b', 'bug', bug), ...rivals], 0.1)).toMatchObject({ value: 'bug', confidence })
  })

  it('is the share of the sum of all rules for the value', () => {
    const matches = [match('a', 'bug', 1), match('b', 'crash', 0.7), match('c', 'crash', 0.8)]
    expect(pickWinner(matches, 0.2)).toMatchObject({ kind: 'decided', value: 'crash', confidence: 0.6 })
  })
})

describe('the reason', () => {
  it('is the one of a single rule, without its name', () => {
    expect(pickWinner([match('a', 'bug', 1)], 0.2)).toMatchObject({ by: 'a', why: 'a holds' })
  })

  it('has the names of several rules; the highest score decides which one the decision names', () => {
    const matches = [match('b', 'bug', 1), match('c', 'bug', 2), match('a', 'crash', 0.5)]
    expect(pickWinner(matches, 0.2)).toMatchObject({ by: 'c', why: 'c: c holds; b: b holds' })
  })

  it('names rules with equal scores by the alphabet, not by their order in the file', () => {
    const matches = [match('b', 'bug', 1), match('a', 'bug', 1)]
    expect(pickWinner(matches, 0.2)).toMatchObject({ by: 'a', why: 'a: a holds; b: b holds' })
  })

  it.each([
    { length: 500, why: 'x'.repeat(500) },
    { length: 501, why: `${'x'.repeat(499)}…` },
  ])('of $length characters is cut to 500', ({ length, why }) => {
    expect(pickWinner([{ ...match('a', 'bug', 1), because: 'x'.repeat(length) }], 0.2)).toMatchObject({ why })
  })
})

describe('the candidates', () => {
  it('have their sums and rules, the strongest first, and by the alphabet where they are equal', () => {
    const matches = [match('a', 'ui', 1), match('b', 'bug', 2), match('d', 'bug', 1), match('c', 'crash', 1)]
    expect(pickWinner(matches, 0.2).candidates).toEqual([
      {
        value: 'bug',
        score: 3,
        rules: [
          { name: 'b', because: 'b holds' },
          { name: 'd', because: 'd holds' },
        ],
      },
      { value: 'crash', score: 1, rules: [{ name: 'c', because: 'c holds' }] },
      { value: 'ui', score: 1, rules: [{ name: 'a', because: 'a holds' }] },
    ])
  })

  it('keep true and false apart', () => {
    const matches = [match('a', true, 1), match('b', false, 3)]
    expect(pickWinner(matches, 0.2)).toMatchObject({ value: false, confidence: 0.75 })
  })
})
