import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure.ts'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('what was thrown', () => {
  it('is action/outside, and what was refused, when the system refuses', () => {
    expect(failureOf(caught(() => readFileSync('/no/such/file')))).toMatchObject({
      problem: {
        code: 'action/outside',
        exit: 3,
        message: 'The system refused open on /no/such/file (ENOENT).',
      },
    })
  })

  it('is action/bug otherwise, with the place in our code but not the error’s words', () => {
    const failure = failureOf(new RangeError('my password is hunter2\n    at home'))
    expect(failure.problem).toMatchObject({
      code: 'action/bug',
      exit: 4,
      message: expect.stringContaining('a bug in Triagebook (RangeError)'),
    })
    expect(failure.trace).toMatch(/^ {4}at .*failure\.test\.ts/m)
    expect(JSON.stringify(failure)).not.toMatch(/hunter2|at home/)
  })

  it('may be no error at all', () => {
    expect(failureOf('thrown text')).toMatchObject({
      problem: { message: expect.stringContaining('(string)') },
      trace: '',
    })
  })
})
