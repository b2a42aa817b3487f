import type { Problem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { commentText, fixedText } from './comment-text.ts'

const SUMMARY = 'https://github.example/acme/desk/actions/runs/5'
const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  code: 'record/wrong',
  severity: 'error',
  message: '`triage.severity` cannot be `hgih`.',
  hint: 'Allowed: `critical`, `major`, `minor`.',
  at: { path: 'tickets/2026/03/a_b-1.md', line, col: 3 },
  ...more,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => problem(index + 1))
const facts = (problems: readonly Problem[], suggestions = 0) => ({
  problems,
  prefix: 'desk/',
  summary: SUMMARY,
  suggestions,
})
const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('| `')).length

describe('the comment', () => {
  it('lists each problem with its place and what to do', () => {
    const { hint: _, ...warning } = problem(4, { severity: 'warning', message: 'Unlikely.' })
    expect(commentText(facts([problem(3), warning], 1))).toBe(
      [
        '**1 problem and 1 warning**',
        '',
        '| Where | What | What to do |',
        '| - | - | - |',
        '| `desk/tickets/2026/03/a_b-1.md:3` | `triage.severity` cannot be `hgih`. | Allowed: `critical`, `major`, `minor`. |',
        '| `desk/tickets/2026/03/a_b-1.md:4` | Unlikely. | |',
        '',
        `One fix is suggested beside its line, in the files of this pull request. [Job summary](${SUMMARY})`,
        '',
      ].join('\n'),
    )
  })

  it('mentions nobody and takes no word of a problem for a command, a link or markup', () => {
    const text = commentText(
      facts([problem(1, { message: '@anna <img src=x> #5 https://x.example /close | `' })]),
    )
    expect(text).not.toMatch(/[^`]@anna|[^`]#5|[^\\]<img|[^`]https:\/\/x/)
    expect(rows(text)).toBe(1)
  })

  it('shrinks in steps: without what to do, then without rows, then to its title', () => {
    const all = facts(many(150))
    const whole = commentText(all)
    const short = commentText(all, whole.length - 1)
    const few = commentText(all, short.length - 1)
    const title = commentText(all, few.length - 1)
    expect([whole, short, few, title].map(rows)).toEqual([150, 150, 100, 0])
    expect([whole, short].map((text) => text.includes('Allowed:'))).toEqual([true, false])
    expect(few).toContain('50 more are in the summary.')
    expect(title).toContain('**150 problems**')
    for (const text of [whole, short, few, title]) expect(text).toContain(`[Job summary](${SUMMARY})`)
  })

  it('fits the limit of GitHub for as many problems as there are', () => {
    expect(commentText(facts(many(5000))).length).toBeLessThanOrEqual(65_000)
  })

  it('is one line once all is fixed', () => {
    const warning = problem(1, { severity: 'warning' })
    expect(fixedText(facts([]))).toBe(`All problems are fixed. [Job summary](${SUMMARY})\n`)
    expect(fixedText(facts([warning]))).toBe(
      `All problems are fixed. 1 warning left. [Job summary](${SUMMARY})\n`,
    )
  })
})
