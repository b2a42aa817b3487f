import { describe, expect, it } from 'vitest'
import { readFastYaml } from './fast/fast-yaml.ts'
import { readPrintedYaml } from './fast/printed-yaml.ts'
import { readYamlValue } from './read-yaml.ts'
import { tokensOf } from './yaml-tokens.ts'

const codes = (yaml: string) => readYamlValue('f.yml', yaml).problems.map(({ code }) => code)

describe('the fast reader', () => {
  it('reads 64 KiB, in UTF-16 units, and leaves one more to the exact one', () => {
    const yaml = (size: number) => `a: ${'x'.repeat(size - 4)}\n`
    expect(yaml(64 * 1024)).toHaveLength(64 * 1024)
    expect(readFastYaml(yaml(64 * 1024))).not.toBeNull()
    expect(readFastYaml(yaml(64 * 1024 + 1))).toBeNull()
  })

  it('reads brackets in brackets 29 deep, and leaves 30 to the exact one', () => {
    const yaml = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
    expect(readFastYaml(yaml(29))).not.toBeNull()
    expect(readFastYaml(yaml(30))).toBeNull()
  })

  it.each(['', "'"])(
    'reads a key of a hundred characters, and leaves longer ones to the exact one: %j',
    (quote) => {
      const yaml = (length: number) => `${quote}${'a'.repeat(length)}${quote}: 'x'\n`
      expect(readFastYaml(yaml(100))).not.toBeNull()
      expect(readFastYaml(yaml(101))).toBeNull()
    },
  )
})

describe('the reader of what we print', () => {
  const blocks = (depth: number) =>
    `${Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}a:\n`).join('')}${'  '.repeat(depth)}b: 1\n`
  const braces = (depth: number) => `a: ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}\n`

  it.each([
    { name: 'blocks', yaml: blocks },
    { name: 'braces', yaml: braces },
  ])('reads $name 20 deep, and leaves more to another', ({ yaml }) => {
    expect(readPrintedYaml(yaml(20))).not.toBeNull()
    expect(readPrintedYaml(yaml(21))).toBeNull()
  })

  it('reads a key of a hundred characters, and leaves longer ones to another', () => {
    expect(readPrintedYaml(`${'a'.repeat(100)}: 1\n`)).not.toBeNull()
    expect(readPrintedYaml(`${'a'.repeat(101)}: 1\n`)).toBeNull()
  })

  it.each([
    { name: 'the letters', keys: ['a', 'z', 'a_', 'a0', 'a9'], read: true },
    {
      name: 'what is beside them',
      keys: ['`', '{', 'A', 'Z', '0', '_', 'a/', 'a:', 'a`', 'a{', 'a-', 'aB'],
      read: false,
    },
  ])('reads keys of lower-case letters, digits and underlines alone: $name', ({ keys, read }) => {
    for (const key of keys) expect(readPrintedYaml(`${key}: 1\n`) !== null, key).toBe(read)
  })

  it('reads an empty text in quotes, and no single quote', () => {
    expect(readPrintedYaml('a: ""\n')).toEqual({ a: '' })
    expect(readPrintedYaml('a: "\n')).toBeNull()
  })

  it('reads a text without a last line break, and one that ends in a list', () => {
    expect(readPrintedYaml('a: 1')).toEqual({ a: 1 })
    expect(readPrintedYaml('a:\n  - b')).toEqual({ a: ['b'] })
  })
})

describe('the exact reader', () => {
  const braces = (depth: number) => `a: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`

  it('reads braces 61 deep and refuses more, where each level has one entry', () => {
    expect(codes(braces(61))).toEqual([])
    expect(codes(braces(62))).toEqual(['yaml/nested-too-deep'])
  })

  it('reads 10,000 entries of a list and refuses one more', () => {
    const list = (count: number) => `a: [${'1,'.repeat(count)}]\n`
    expect([codes(list(10_000)), codes(list(10_001))]).toEqual([[], ['yaml/too-many-entries']])
  })

  it('reads 45,000 words, signs, spaces and line breaks and refuses one more', () => {
    // Each line has five: the dash, the space, the sign of a text, the text and the line break. The text begins with one.
    const lines = '- a\n'.repeat(8999)
    expect(tokensOf(`${lines}- a`).refused).toBeNull()
    expect(tokensOf(`${lines}- a\n`).refused).toMatchObject({ code: 'TOO_MUCH' })
  })

  it('reports a hundred problems of a file and not more', () => {
    const twice = (count: number) => 'a: 1\n'.repeat(count + 1)
    expect([codes(twice(99)), codes(twice(100)), codes(twice(101))].map(({ length }) => length)).toEqual([
      99, 100, 100,
    ])
  })

  it.each([
    { number: '9007199254740991', found: [] },
    { number: '-9007199254740991', found: [] },
    { number: '9007199254740992', found: ['yaml/large-number'] },
    { number: '1e400', found: [] },
    { number: '0.1e-400', found: [] },
  ])('takes the number $number for exact: $found', ({ number, found }) => {
    expect(codes(`a: ${number}\n`)).toEqual(found)
  })

  it.each([
    { name: 'a tab and line breaks', text: '\\t\\n\\r\\n', found: [] },
    { name: 'an escape', text: '\\e', found: ['yaml/control-character'] },
    { name: 'nothing', text: '\\0', found: ['yaml/control-character'] },
    { name: 'the last of the second block', text: '\\x9f', found: ['yaml/control-character'] },
    { name: 'the space after it', text: '\\xa0', found: [] },
  ])('takes control characters in quotes for wrong: $name', ({ text, found }) => {
    expect(codes(`a: "${text}"\n`)).toEqual(found)
  })
})

describe('what was left open', () => {
  it.each([
    { name: 'a bracket that another kind closes', yaml: 'a: [x\n]\nb: [y}\n', at: 3 },
    { name: 'the inner of two brackets', yaml: 'a: [x, [y\nb: 1\n', at: 1 },
    { name: 'a quote whose end is a later quote', yaml: 'b: 1\na: "x\nc: "y"\n', at: 2 },
    { name: 'a quote at the end', yaml: 'a: 1\nb: "x', at: 2 },
    { name: 'brackets over lines, with text after their end', yaml: 'a: 1\nb: {\n  } c\n', at: 2 },
  ])('is found at its line: $name', ({ yaml, at }) => {
    const { problems } = readYamlValue('f.yml', yaml)
    expect(problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual([`yaml/unclosed ${at}`])
  })

  it('is nothing that is closed, above a line that is wrong', () => {
    expect(codes('a: [x,\n  y]\nb: "c"\nd: @e\n')).toEqual(['yaml/needs-quotes'])
  })
})
