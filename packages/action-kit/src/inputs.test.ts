import { TriagebookError } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { readInputs } from './inputs.ts'

const KINDS = {
  book: 'text',
  paths: 'lines',
  'base-revision': 'text',
  'only-errors': 'true-or-false',
  'dry-run': 'true-or-false',
} as const
const read = (given: Readonly<Record<string, string>>) => readInputs(KINDS, (name) => given[name] ?? '')

describe('the inputs of an action', () => {
  it('are absent where the workflow sets none, but for the book', () => {
    expect(read({})).toEqual({ inputs: { book: '.' }, dryRun: false })
  })

  it('reach the stage in camelCase, lists a line a value', () => {
    const given = {
      book: 'support',
      paths: ' a.md \n\n b.md\r\n',
      'base-revision': 'main',
      'only-errors': 'TRUE',
      'dry-run': 'true',
    }
    expect(read(given)).toEqual({
      inputs: { book: 'support', paths: ['a.md', 'b.md'], baseRevision: 'main', onlyErrors: true },
      dryRun: true,
    })
  })

  it('are refused together where several are neither true nor false', () => {
    const problems = problemsOf(() => read({ 'only-errors': 'yes', 'dry-run': 'ja' }))
    expect(problems.map(({ code }) => code)).toEqual(['action/not-true-or-false', 'action/not-true-or-false'])
    expect(problems[1]?.message).toBe('The input dry-run is "ja", but it takes true or false.')
  })
})

function problemsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems
    throw error
  }
  return []
}
