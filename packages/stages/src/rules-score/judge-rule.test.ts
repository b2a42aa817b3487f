import { shareOf } from '@triagebook/rules/backtest'
import { describe, expect, it } from 'vitest'
import { byAttention, judgeRule } from './judge-rule.ts'

const NOW = new Date('2026-04-01T08:00:00Z')
const LINES = { name: 'a', from: 2, to: 3 }
const FILE = {
  path: 'rules/classify.yml',
  mode: undefined,
  wanted: 0.9,
  fields: [],
  rules: [],
  dates: [null, '2026-01-05T09:00:00Z', '2026-03-05T09:00:00Z'],
}
const use = (count: number, n: number, more = {}) => ({
  rule: 'a',
  inForce: 1,
  overridden: shareOf(count, n),
  matches: 1,
  ...more,
})

describe('a rule', () => {
  it.each([
    { name: 'more than 20 % of 20', count: 5, n: 20, is: true },
    { name: 'just 20 % of 20', count: 4, n: 20, is: false },
    { name: 'more than 20 % of 19', count: 5, n: 19, is: false },
    { name: 'none of none', count: 0, n: 0, is: false },
  ])('is often overridden: $name is $is', ({ count, n, is }) => {
    expect(judgeRule(LINES, FILE, use(count, n), NOW).isOverridden).toBe(is)
  })

  it.each([
    { name: '90 days ago', date: '2026-01-01T08:00:00Z', is: true },
    { name: 'a second less', date: '2026-01-01T08:00:01Z', is: false },
  ])('is old when it was last changed $name: $is', ({ date, is }) => {
    expect(judgeRule(LINES, { ...FILE, dates: [null, date, date] }, use(0, 0), NOW).isOld).toBe(is)
  })

  it.each([
    { name: 'the newest of its lines', dates: FILE.dates, changed: '2026-03-05T09:00:00Z' },
    {
      name: 'unknown where a line is not committed',
      dates: ['2026-01-05T09:00:00Z', null, '2026-01-05T09:00:00Z'],
      changed: null,
    },
    { name: 'unknown without Git', dates: [], changed: null },
  ])('was changed when $name says', ({ dates, changed }) => {
    const judged = judgeRule(LINES, { ...FILE, dates }, use(0, 0), NOW)
    expect(judged).toMatchObject({ changed, isOld: false })
  })

  it('holds for no ticket where none knows of it', () => {
    expect(judgeRule(LINES, FILE, undefined, NOW)).toMatchObject({ matchesNothing: true, inForce: 0 })
    expect(judgeRule(LINES, FILE, use(0, 0, { matches: 0, inForce: 0 }), NOW).matchesNothing).toBe(true)
    expect(judgeRule(LINES, FILE, use(0, 0, { matches: 1, inForce: 0 }), NOW).matchesNothing).toBe(false)
  })

  it('that decided before and holds for nothing now, as of a withheld ticket, is no rule without tickets', () => {
    expect(judgeRule(LINES, FILE, use(0, 0, { matches: 0 }), NOW).matchesNothing).toBe(false)
  })
})

it('rules that people override come first, then those without tickets, then old ones, then the rest by name', () => {
  const rule = (name: string, ...given: Parameters<typeof use>) =>
    judgeRule({ ...LINES, name }, { ...FILE, dates: [] }, use(...given), NOW)
  const old = (name: string, date: string) =>
    judgeRule({ ...LINES, name }, { ...FILE, dates: [null, date, date] }, use(0, 0), NOW)
  const rules = [
    rule('z-fine', 0, 0),
    rule('a-fine', 0, 0),
    old('old', '2026-01-01T00:00:00Z'),
    old('older', '2025-01-01T00:00:00Z'),
    rule('nothing', 0, 0, { matches: 0, inForce: 0 }),
    rule('overridden', 6, 20),
    rule('more-overridden', 9, 20),
  ]
  expect(rules.sort(byAttention).map(({ rule: name }) => name)).toEqual([
    ...['more-overridden', 'overridden', 'nothing', 'older', 'old', 'a-fine', 'z-fine'],
  ])
})
