import { describe, expect, it } from 'vitest'
import { PROBLEMS } from './problem.ts'

interface Words {
  readonly message: string
  readonly hint: string
}

const wordings = Object.entries(PROBLEMS).flatMap(([code, entry]) =>
  'wordings' in entry
    ? Object.entries<Words>(entry.wordings).map(([name, words]) => ({ key: `${code}#${name}`, ...words }))
    : [{ key: code, message: entry.message, hint: entry.hint }],
)

/** Terms that are not plain technical English here, and what is written instead. */
const AVOIDED =
  /\b(?:mend|stands?|brought in|come in|comes in|told|tells|beside|nobody|anybody|(?<!There )is no |are no |left out|laid aside)\b/i

describe('the words of a problem', () => {
  it.each(wordings)('$key are sentences in usual terms', ({ message, hint }) => {
    expect(message).toMatch(/^[A-Z`{].*[.}]$/)
    expect(hint).toMatch(/^[A-Z`{].*[.}?]$/)
    expect(`${message} ${hint}`).not.toMatch(AVOIDED)
  })

  it.each(Object.entries(PROBLEMS))('%s is explained in a sentence or more', (_code, { about }) => {
    expect(about).toMatch(/^[A-Z`].*\.$/)
    expect(about).not.toMatch(AVOIDED)
  })
})

describe('the exit class of a problem', () => {
  it.each([
    { code: 'source/no-such-file', exit: 2 },
    { code: 'source/cannot-read', exit: 3 },
    { code: 'source/no-room', exit: 3 },
  ])('$code is $exit', ({ code, exit }) =>
    expect(Object.entries(PROBLEMS).find(([name]) => name === code)?.[1]).toMatchObject({ exit }),
  )

  it('is 1 for every other', () => {
    const others = Object.entries(PROBLEMS).filter(([, entry]) => 'exit' in entry)
    expect(others).toHaveLength(3)
  })
})
