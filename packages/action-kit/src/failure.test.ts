import { readFileSync } from 'node:fs'
import { type Problem, TriagebookError } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure.ts'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('a run that was broken off', () => {
  it('reports the problems that were thrown', () => {
    const problem: Problem = {
      code: 'book/not-found',
      severity: 'error',
      message: 'No book here.',
      hint: 'Set book.',
    }
    const { report, exitCode } = failureOf('validate', new TriagebookError([problem]))
    expect(exitCode).toBe(1)
    expect(report).toMatchObject({
      command: 'validate',
      decision: 'failed',
      reason: 'No book here.',
      problems: [problem],
      changed: [],
    })
    expect(report.summary).toContain('- No book here. Set book.')
  })

  it('says action/outside, and what was refused, when the system refuses', () => {
    const error = caught(() => readFileSync('/no/such/file'))
    const { report, exitCode } = failureOf('validate', error)
    expect(exitCode).toBe(3)
    expect(report.problems).toMatchObject([
      { code: 'action/outside', message: 'The system refused open on /no/such/file (ENOENT).' },
    ])
  })

  it('says action/bug for anything else, with the place in our code but not the error’s words', () => {
    const failure = failureOf('validate', new RangeError('my password is hunter2\n    at home'))
    expect(failure.exitCode).toBe(4)
    expect(failure.report.problems).toMatchObject([
      { code: 'action/bug', message: expect.stringContaining('This is a bug in Triagebook (RangeError)') },
    ])
    expect(failure.trace).toMatch(/^ {4}at .*failure\.test\.ts/m)
    expect(JSON.stringify(failure)).not.toMatch(/hunter2|at home/)
  })

  it('survives what is no error at all', () => {
    expect(failureOf('validate', 'thrown text')).toMatchObject({ exitCode: 4, trace: '' })
  })

  it('quotes words in the summary so that they are no markup', () => {
    const problem: Problem = { code: 'book/not-found', severity: 'error', message: '```\n# @anna fixes #1' }
    expect(failureOf('validate', new TriagebookError([problem])).report.summary).toBe(
      '## validate\n\n````text\n- ```\n# @anna fixes #1\n````\n',
    )
  })
})
