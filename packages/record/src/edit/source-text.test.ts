import { describe, expect, it } from 'vitest'
import { isMap, parseDocument, type YAMLMap } from 'yaml'
import { contentEnd, insertion, leadingText, linesOf, sourceTextOf, withEdits } from './source-text.ts'
import { UneditableLayout } from './uneditable-layout.ts'

function rootOf(yaml: string): YAMLMap.Parsed {
  const root = parseDocument(yaml).contents
  if (!isMap(root)) throw new Error('The text of this test is no block.')
  return root
}

const source = (yaml: string) => sourceTextOf(yaml, rootOf(yaml))

describe('the layout of a text', () => {
  it.each([
    { name: 'a step of two', yaml: 'a:\n  b: 1\n', step: '  ' },
    { name: 'a step of four', yaml: 'a:\n    b: 1\n', step: '    ' },
    {
      name: 'the step of the first block on lines',
      yaml: 'a: { x: 1 }\nb:\n   c: 1\nd:\n  e: 1\n',
      step: '   ',
    },
    { name: 'two where there is no block', yaml: 'a: 1\nb:\n    - c\n', step: '  ' },
    { name: 'two where the block begins with an anchor', yaml: 'a: &x\n    b: 1\n', step: '    ' },
  ])('has $name', ({ yaml, step }) => {
    expect(source(yaml).step).toBe(step)
  })

  it.each([
    { name: 'a line break at its end', yaml: 'a: 1\n', isOpen: false, text: 'a: 1\n' },
    { name: 'none at its end', yaml: 'a: 1', isOpen: true, text: 'a: 1\n' },
    {
      name: 'none at its end, and those of Windows',
      yaml: 'a: 1\r\nb: 2',
      isOpen: true,
      text: 'a: 1\r\nb: 2\r\n',
    },
  ])('has $name', ({ yaml, isOpen, text }) => {
    expect(source(yaml)).toMatchObject({ isOpen, yaml: text })
  })
})

describe('withEdits', () => {
  it.each([
    { name: 'a text with a line break', yaml: 'a: 1\n', start: 3, end: 4, text: '2', result: 'a: 2\n' },
    { name: 'a text without one', yaml: 'a: 1', start: 3, end: 4, text: '2', result: 'a: 2' },
    {
      name: 'a text of Windows without one',
      yaml: 'b: 0\r\na: 1',
      start: 9,
      end: 10,
      text: '2',
      result: 'b: 0\r\na: 2',
    },
    {
      name: 'a line added to a text without one',
      yaml: 'a: 1',
      start: 5,
      end: 5,
      text: 'b: 2\n',
      result: 'a: 1\nb: 2\n',
    },
    {
      name: 'the last line of a text without one',
      yaml: 'a: 1\nb: 2',
      start: 5,
      end: 10,
      text: '',
      result: 'a: 1\n',
    },
  ])('changes $name', ({ yaml, start, end, text, result }) => {
    expect(withEdits(source(yaml), [{ start, end, text }])).toBe(result)
  })

  it('without edits is the text itself', () => {
    for (const yaml of ['a: 1', 'a: 1\n', 'a: 1\r\nb: 2']) expect(withEdits(source(yaml), [])).toBe(yaml)
  })

  it('puts new lines in with the line breaks of the text', () => {
    const text = source('a: 1\r\nc: 3\r\n')
    expect(withEdits(text, [insertion(text, 6, 'b:\n  - 2\n')])).toBe('a: 1\r\nb:\r\n  - 2\r\nc: 3\r\n')
  })
})

describe('the lines of a field', () => {
  it.each([
    { name: 'a value', yaml: 'x: 0\na: 1 # c\nb: 2\n', lines: 'a: 1 # c\n' },
    { name: 'a block', yaml: 'x: 0\na:\n  c: 1\n\n# d\nb: 2\n', lines: 'a:\n  c: 1\n' },
    { name: 'a list', yaml: 'x: 0\na:\n- c\n- d # e\nb: 2\n', lines: 'a:\n- c\n- d # e\n' },
    { name: 'brackets over lines', yaml: 'x: 0\na: [c,\n  d] # e\nb: 2\n', lines: 'a: [c,\n  d] # e\n' },
    { name: 'a block scalar', yaml: 'x: 0\na: |\n  c\n\n  d\nb: 2\n', lines: 'a: |\n  c\n\n  d\n' },
    { name: 'no value', yaml: 'x: 0\na:\nb: 2\n', lines: 'a:\n' },
    { name: 'the last field', yaml: 'x: 0\na: 1', lines: 'a: 1\n' },
  ])('with $name', ({ yaml, lines }) => {
    const text = source(yaml)
    const pair = rootOf(yaml).items[1]
    if (!pair) throw new Error('The text of this test has one field.')
    const { start, end } = linesOf(text, pair)
    expect(text.yaml.slice(start, end)).toBe(lines)
  })

  it('are unknown where something is before its key', () => {
    const yaml = '? a\n: 1\n'
    const pair = rootOf(yaml).items[0]
    expect(() => pair && linesOf(source(yaml), pair)).toThrow(UneditableLayout)
    expect(() => pair && leadingText(source(yaml), pair.key, /^\? $/)).not.toThrow()
  })

  it('end with the deepest part', () => {
    const yaml = 'a:\n  b:\n    - c: 1\n      d: ef # g\n\n'
    expect(yaml.slice(0, contentEnd(rootOf(yaml)))).toBe('a:\n  b:\n    - c: 1\n      d: ef')
  })
})
