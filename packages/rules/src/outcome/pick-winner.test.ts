import { describe, expect, it } from 'vitest'
import type { Hit } from './outcome.ts'
import { weigh } from './pick-winner.ts'

const hit = (name: string, value: string, score: number): Hit => ({
  name,
  value,
  score,
  because: `${name} holds`,
})

describe('weigh', () => {
  it('gives nothing where no rule speaks', () => {
    expect(weigh([], 0.2)).toEqual({ kind: 'none', why: 'no rule speaks', contenders: [] })
  })

  it('adds up the rules for one value, and is as sure as its share of all scores', () => {
    const opinion = weigh([hit('a', 'bug', 1), hit('b', 'crash', 0.7), hit('c', 'crash', 0.8)], 0.2)
    expect(opinion).toMatchObject({ kind: 'decided', value: 'crash', confidence: 0.6 })
  })

  it('names the weightiest rule of several in by, and all of them in why', () => {
    const opinion = weigh([hit('b', 'bug', 1), hit('a', 'bug', 1), hit('c', 'bug', 2)], 0.2)
    expect(opinion).toMatchObject({ by: 'c', why: 'c: c holds; a: a holds; b: b holds' })
  })

  it('shows the runners-up with their rules, the strongest first', () => {
    const { contenders } = weigh([hit('a', 'ui', 1), hit('b', 'bug', 3), hit('c', 'crash', 1)], 0.2)
    expect(contenders.map(({ value, score }) => [value, score])).toEqual([
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
      weigh(
        scores.map((score, index) => hit(`r${index}`, values[index] ?? '', score)),
        margin,
      ).kind,
    ).toBe(kind)
  })

  it('cuts a reason that would fill a page', () => {
    const opinion = weigh([{ ...hit('a', 'bug', 1), because: 'x'.repeat(2000) }], 0.2)
    expect(opinion.kind === 'decided' && opinion.why).toHaveLength(500)
  })
})
