import { describe, expect, it } from 'vitest'
import type { RuleMatch } from './outcome.ts'
import { pickWinner } from './pick-winner.ts'

const match = (name: string, value: string, score: number): RuleMatch => ({
  name,
  value,
  score,
  because: `${name} holds`,
})

describe('weigh', () => {
  it('gives nothing where no rule matches', () => {
    expect(pickWinner([], 0.2)).toEqual({ kind: 'none', why: 'no rule matches', candidates: [] })
  })

  it('adds up the rules for one value, and is as sure as its share of all scores', () => {
    const outcome = pickWinner(
      [match('a', 'bug', 1), match('b', 'crash', 0.7), match('c', 'crash', 0.8)],
      0.2,
    )
    expect(outcome).toMatchObject({ kind: 'decided', value: 'crash', confidence: 0.6 })
  })

  it('names the weightiest rule of several in by, and all of them in why', () => {
    const outcome = pickWinner([match('b', 'bug', 1), match('a', 'bug', 1), match('c', 'bug', 2)], 0.2)
    expect(outcome).toMatchObject({ by: 'c', why: 'c: c holds; a: a holds; b: b holds' })
  })

  it('shows the runners-up with their rules, the strongest first', () => {
    const { candidates } = pickWinner(
      [match('a', 'ui', 1), match('b', 'bug', 3), match('c', 'crash', 1)],
      0.2,
    )
    expect(candidates.map(({ value, score }) => [value, score])).toEqual([
      ['bug', 3],
      ['crash', 1],
      ['ui', 1],
    ])
  })

  it.each([
    { name: 'a lead of less than the margin', scores: [1, 0.9], margin: 0.2, kind: 'ambiguous' },
    { name: 'a lead of exactly the margin', scores: [1.2, 1], margin: 0.2, kind: 'decided' },
    { name: 'a lead of more', scores: [2, 1], margin: 0.2, kind: 'decided' },
    { name: 'a tie, even with no margin', scores: [1, 1], margin: 0, kind: 'ambiguous' },
    { name: 'one value alone, whatever the margin', scores: [0.1], margin: 5, kind: 'decided' },
  ])('$name → $kind', ({ scores, margin, kind }) => {
    const values = ['bug', 'crash']
    expect(
      pickWinner(
        scores.map((score, index) => match(`r${index}`, values[index] ?? '', score)),
        margin,
      ).kind,
    ).toBe(kind)
  })

  it('cuts a reason that would fill a page', () => {
    const outcome = pickWinner([{ ...match('a', 'bug', 1), because: 'x'.repeat(2000) }], 0.2)
    expect(outcome.kind === 'decided' && outcome.why).toHaveLength(500)
  })
})
