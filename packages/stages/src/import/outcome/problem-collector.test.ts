import type { Problem } from '@triagebook/record'
import { expect, it } from 'vitest'
import { problemCollector } from './problem-collector.ts'

const problem = (code: Problem['code'], line: number): Problem => ({
  code,
  severity: 'error',
  message: `line ${line}`,
})

it('tells the first hundred problems of each kind, and how many more there are', () => {
  const told = problemCollector()
  for (let line = 1; line <= 150; line++) told.add([problem('source/row-length', line)])
  told.add([problem('source/not-in-map', 151)])
  const list = told.list()
  expect(list).toHaveLength(102)
  expect(list[99]).toMatchObject({ message: 'line 100' })
  expect(list[100]).toMatchObject({ code: 'source/not-in-map' })
  expect(list[101]).toEqual({
    code: 'source/row-length',
    severity: 'error',
    message: 'There are 50 more of this kind.',
  })
})
