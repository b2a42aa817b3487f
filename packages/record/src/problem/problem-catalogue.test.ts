import { describe, expect, it } from 'vitest'
import { asWarning, exitClassOf, problemsOf, throwIfAny } from './problem-catalogue.ts'

const problem = problemsOf({
  'test/plain': { message: 'It is {value}.', hint: 'Use {known}.', about: 'A test.' },
  'test/bare': { message: 'Write { a, b } as it is.', about: 'A test.', severity: 'warning' },
  'test/usage': { message: 'No {name}.', about: 'A test.', exit: 2 },
  'test/outside': { message: 'The disk is full.', about: 'A test.', exit: 3 },
  'test/bug': { message: 'A bug.', about: 'A test.', exit: 4 },
  'test/several': {
    wordings: { twice: { message: 'Twice: {name}.' }, never: { message: 'Never.', hint: 'Add {name}.' } },
    about: 'A test.',
  },
})

describe('a problem of a catalogue', () => {
  it('has its values in message and hint, and its place', () => {
    expect(problem('test/plain', { value: 'x', known: 3 }, { path: 'a.yml', line: 2, col: 1 })).toEqual({
      code: 'test/plain',
      severity: 'error',
      message: 'It is x.',
      hint: 'Use 3.',
      at: { path: 'a.yml', line: 2, col: 1 },
    })
  })

  it('keeps braces that are no placeholder, and has nothing that it was not given', () => {
    expect(problem('test/bare', {})).toEqual({
      code: 'test/bare',
      severity: 'warning',
      message: 'Write { a, b } as it is.',
    })
  })

  it.each([
    { key: 'test/several#twice', expected: { code: 'test/several', message: 'Twice: t.' } },
    { key: 'test/several#never', expected: { code: 'test/several', message: 'Never.', hint: 'Add t.' } },
  ] as const)('has the wording that was named: $key', ({ key, expected }) => {
    expect(problem(key, { name: 't' })).toMatchObject(expected)
  })

  it.each([
    { name: 'a direction mark', value: 'a\u202eb', shown: 'a\\u{202e}b' },
    { name: 'an escape', value: '\u001b[31mred', shown: '\\u{1b}[31mred' },
    { name: 'a line break', value: 'a\r\nb\u2028c', shown: 'a b c' },
    { name: 'another placeholder', value: '{known}', shown: '{known}' },
    { name: 'a replacement pattern', value: "$& $' $1", shown: "$& $' $1" },
  ])('shows $name in a value', ({ value, shown }) => {
    expect(problem('test/plain', { value, known: 'y' }).message).toBe(`It is ${shown}.`)
  })

  it('can be made a warning', () => {
    expect(asWarning(problem('test/outside', {}))).toMatchObject({
      severity: 'warning',
      code: 'test/outside',
    })
  })
})

describe('the exit class', () => {
  const [one, two, three, four] = [
    problem('test/plain', { value: '', known: '' }),
    problem('test/usage', { name: '' }),
    problem('test/outside', {}),
    problem('test/bug', {}),
  ]
  it.each([
    { name: 'nothing', problems: [], expected: 0 },
    { name: 'a warning alone', problems: [problem('test/bare', {})], expected: 0 },
    { name: 'a warning of another class', problems: [asWarning(three)], expected: 0 },
    { name: 'what people wrote', problems: [one], expected: 1 },
    { name: 'wrong usage before what people wrote', problems: [one, two], expected: 2 },
    {
      name: 'something outside before wrong usage, whichever comes first',
      problems: [three, two],
      expected: 3,
    },
    { name: 'something outside before wrong usage', problems: [two, three], expected: 3 },
    { name: 'a bug before all', problems: [four, three], expected: 4 },
  ])('of $name is $expected', ({ problems, expected }) => {
    expect(exitClassOf(problems)).toBe(expected)
  })
})

describe('throwIfAny', () => {
  it('carries every problem', () => {
    const problems = [problem('test/outside', {}), problem('test/bug', {})]
    expect(() => throwIfAny(problems)).toThrow(expect.objectContaining({ problems }))
  })

  it('does nothing without a problem', () => {
    expect(() => throwIfAny([])).not.toThrow()
  })
})
