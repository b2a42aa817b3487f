import type { Problem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import type { PlanReport } from '../stage/plan.ts'
import { summarize } from './summary.ts'

const NOTHING = { changes: [], effects: [] }
const report = (more: Partial<PlanReport> = {}): PlanReport => ({
  decision: 'clean',
  reason: '1 record checked.',
  problems: [],
  counts: {},
  ...more,
})
const A_PROBLEM: Problem = {
  code: 'record/wrong',
  severity: 'error',
  message: 'Wrong 1.',
  hint: 'Fix it.',
  at: { path: 'a.md', line: 1, col: 2 },
}
const problems = (count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    ...A_PROBLEM,
    message: `Wrong ${index + 1}.`,
    at: { path: 'a.md', line: index + 1, col: 2 },
  }))

describe('a job summary', () => {
  it('is a heading and the outcome', () => {
    expect(summarize('validate', report(), NOTHING)).toBe('## Validate\n\n1 record checked.\n')
  })

  it('has each problem with its place and what to do', () => {
    expect(summarize('validate', report({ problems: problems(1) }), NOTHING)).toContain(
      '| Where | What | What to do |\n| - | - | - |\n| a.md:1:2 | Wrong 1. | Fix it. |\n',
    )
  })

  it('shows as code what a problem quotes in backticks', () => {
    const quoting: Problem = { ...A_PROBLEM, message: '`triage.team` cannot be `a|b`.' }
    expect(summarize('validate', report({ problems: [quoting] }), NOTHING)).toContain(
      '| a.md:1:2 | `triage.team` cannot be `a\\|b`. | Fix it. |\n',
    )
  })

  it.each([
    { count: 4000, rows: 4000, more: null },
    { count: 4001, rows: 4000, more: '1 more are not shown.' },
  ])('of $count problems shows $rows', ({ count, rows, more }) => {
    const summary = summarize('validate', report({ problems: problems(count) }), NOTHING)
    expect(summary.match(/Wrong \d+\./g)).toHaveLength(rows)
    expect(/^.*not shown.*$/m.exec(summary)?.[0] ?? null).toBe(more)
  })

  it('is the stage’s own where it has one', () => {
    expect(summarize('agenda', report({ markdown: '# Agenda\n' }), NOTHING)).toBe('# Agenda\n')
  })

  it('ends with what would be written', () => {
    const planned = {
      changes: [{ root: 'book', path: 'tickets/a.md', action: 'add' }],
      effects: [],
    } as const
    expect(summarize('import', report(), planned)).toMatch(
      /checked\.\n\nWould be written:\n\n- tickets\/a\.md: new\n$/,
    )
  })

  it('quotes words so that they are no markup', () => {
    expect(summarize('validate', report({ reason: '# @anna fixes #1 <b>' }), NOTHING)).toContain(
      '\n\\# `@anna` fixes `#1` \\<b>\n',
    )
  })
})
