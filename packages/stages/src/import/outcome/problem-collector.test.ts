import type { Problem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { problemCollector } from './problem-collector.ts'

const problemsOf = (code: Problem['code'], count: number): readonly Problem[] =>
  Array.from({ length: count }, (_, index) => ({
    code,
    severity: 'error',
    message: `${code} ${index + 1}`,
  }))

describe('the problems of a run', () => {
  it.each([
    { count: 0, last: [] },
    { count: 99, last: ['source/row-length 99'] },
    { count: 100, last: ['source/row-length 100'] },
    { count: 101, last: ['There are 1 more of this kind.'] },
    { count: 150, last: ['There are 50 more of this kind.'] },
  ])('of one kind: $count are listed, at most a hundred, and the rest counted', ({ count, last }) => {
    const collector = problemCollector()
    for (const problem of problemsOf('source/row-length', count)) collector.add([problem])
    const list = collector.list()
    expect(list).toHaveLength(Math.min(count, 101))
    expect(list.slice(-1).map(({ message }) => message)).toEqual(last)
  })

  it('are counted by kind, and listed in the order in which they came', () => {
    const collector = problemCollector()
    collector.add(problemsOf('source/row-length', 101))
    collector.add(problemsOf('source/not-in-map', 1))
    expect(collector.list().slice(99)).toEqual([
      { code: 'source/row-length', severity: 'error', message: 'source/row-length 100' },
      { code: 'source/not-in-map', severity: 'error', message: 'source/not-in-map 1' },
      { code: 'source/row-length', severity: 'error', message: 'There are 1 more of this kind.' },
    ])
  })

  it.each(['source/unknown-status', 'source/not-in-map'] as const)(
    'name each unknown word once, all of them, with how often it occurs: %s',
    (code) => {
      const collector = problemCollector()
      const about = (word: string, line: number): Problem => ({
        code,
        severity: 'error',
        message: `No ${word}.`,
        at: { path: 'a.csv', line, col: 1 },
      })
      for (let line = 1; line <= 300; line++) collector.add([about('waiting', line)])
      collector.add([about('parked', 301)])
      expect(collector.list()).toEqual([
        { ...about('waiting', 1), message: 'No waiting. (300 times)' },
        about('parked', 301),
      ])
    },
  )
})
