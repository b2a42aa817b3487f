import { describe, expect, it } from 'vitest'
import { formatProblem, type Place, type Problem, sortProblems, TriagebookError } from './problem.ts'

function aProblem(at: Place | null, code: Problem['code'] = 'a/b', message = 'It is wrong.'): Problem {
  return { code, severity: 'error', message, ...(at && { at }) }
}

const place = (path: string, line: number, col: number): Place => ({ path, line, col })

it.each([
  {
    name: 'all',
    problem: { ...aProblem(place('a.md', 3, 11)), hint: 'Fix it.' },
    text: 'a.md:3:11 error a/b: It is wrong. (Fix it.)',
  },
  {
    name: 'no place',
    problem: { ...aProblem(null), hint: 'Fix it.' },
    text: 'error a/b: It is wrong. (Fix it.)',
  },
  { name: 'no hint', problem: aProblem(place('a.md', 1, 1)), text: 'a.md:1:1 error a/b: It is wrong.' },
  {
    name: 'a warning',
    problem: { ...aProblem(null), severity: 'warning' as const },
    text: 'warning a/b: It is wrong.',
  },
])('prints a problem with $name', ({ problem, text }) => {
  expect(formatProblem(problem)).toBe(text)
})

describe('sortProblems', () => {
  it.each([
    { by: 'path', first: aProblem(place('a.md', 9, 9)), second: aProblem(place('b.md', 1, 1)) },
    { by: 'line, as a number', first: aProblem(place('a.md', 9, 9)), second: aProblem(place('a.md', 10, 1)) },
    {
      by: 'column, as a number',
      first: aProblem(place('a.md', 1, 9)),
      second: aProblem(place('a.md', 1, 10)),
    },
    { by: 'code', first: aProblem(place('a.md', 1, 1), 'a/b'), second: aProblem(place('a.md', 1, 1), 'a/c') },
    { by: 'message', first: aProblem(null, 'a/b', 'A'), second: aProblem(null, 'a/b', 'B') },
    { by: 'place, one without a place first', first: aProblem(null), second: aProblem(place('a.md', 1, 1)) },
  ])('sorts by $by', ({ first, second }) => {
    expect(sortProblems([second, first])).toEqual([first, second])
    expect(sortProblems([first, second])).toEqual([first, second])
  })

  it('leaves equal problems in their order, and the given list alone', () => {
    const [one, two] = [
      { ...aProblem(null), hint: '1' },
      { ...aProblem(null), hint: '2' },
    ]
    const given = [two, one, aProblem(null, 'a/a')]
    expect(sortProblems(given)).toEqual([aProblem(null, 'a/a'), two, one])
    expect(given[0]).toBe(two)
  })
})

it('an error has a line for each of its problems', () => {
  const error = new TriagebookError([aProblem(null), aProblem(place('a.md', 1, 1))])
  expect(error.message).toBe('error a/b: It is wrong.\na.md:1:1 error a/b: It is wrong.')
})
