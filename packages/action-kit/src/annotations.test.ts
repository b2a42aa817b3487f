import type { Problem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { chooseAnnotations } from './annotations.ts'

const aProblem = (about: Partial<Problem> = {}): Problem => ({
  code: 'record/unknown-severity',
  severity: 'error',
  message: 'The severity is “hgih”.',
  ...about,
})
const many = (count: number, severity: Problem['severity']) =>
  Array.from({ length: count }, (_, index) => aProblem({ severity, message: `${severity} ${index + 1}` }))

describe('the annotations', () => {
  it('say what is wrong and what to do, at its line, under its code', () => {
    const at = { path: 'tickets/2026/03/a.md', line: 5, col: 11 }
    expect(chooseAnnotations([aProblem({ hint: 'Did you mean “high”?', at })], '')).toEqual([
      {
        severity: 'error',
        title: 'record/unknown-severity',
        message: 'The severity is “hgih”.\nDid you mean “high”?',
        at: { file: 'tickets/2026/03/a.md', line: 5, col: 11 },
      },
    ])
  })

  it('name files from the repository’s root where the book is a folder of it', () => {
    const [annotation] = chooseAnnotations(
      [aProblem({ at: { path: 'triagebook.yml', line: 1, col: 1 } })],
      'support/book',
    )
    expect(annotation?.at?.file).toBe('support/book/triagebook.yml')
  })

  it('put errors before warnings', () => {
    const chosen = chooseAnnotations([...many(2, 'warning'), ...many(2, 'error')], '')
    expect(chosen.map(({ message }) => message)).toEqual(['error 1', 'error 2', 'warning 1', 'warning 2'])
  })

  it.each([
    { found: 9, shown: 9, last: 'error 9' },
    { found: 10, shown: 10, last: 'error 10' },
    { found: 11, shown: 10, last: '2 more in the summary' },
    { found: 1009, shown: 10, last: '1000 more in the summary' },
  ])('of $found errors show $shown, the last “$last”', ({ found, shown, last }) => {
    const chosen = chooseAnnotations(many(found, 'error'), '')
    expect(chosen).toHaveLength(shown)
    expect(chosen.at(-1)?.message).toBe(last)
  })

  it('count errors and warnings apart', () => {
    const chosen = chooseAnnotations([...many(30, 'error'), ...many(12, 'warning')], '')
    expect(chosen.map(({ severity }) => severity)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
    ])
    expect(chosen.at(-1)?.message).toBe('3 more in the summary')
  })
})
