import { describe, expect, it } from 'vitest'
import { printBlock, printEntry, printFlow, printScalar } from './print-yaml.ts'
import { readYamlValue } from './read-yaml.ts'

const LAYOUT = { indent: '', step: '  ', oneLine: false }

describe('printScalar', () => {
  it.each([
    ['letters', 'text'],
    ['words', 'two words'],
    ['a path', 'tickets/2026/a-1.md'],
    ['a reference', 'acme/java#12'],
    ['brackets in a word', 'done()'],
    ['a dot, a dash and an underline', 'v1.2-rc_3'],
    ['a word that begins like a reserved one', 'nothing'],
  ])('leaves %s without quotes: %s', (_, text) => expect(printScalar(text)).toBe(text))

  it.each([
    ['nothing', '', '""'],
    ['a space at the start', ' a', '" a"'],
    ['a space at the end', 'a ', '"a "'],
    ['two spaces', 'a  b', '"a  b"'],
    ['a digit at the start', '1a', '"1a"'],
    ['a dash at the start', '-a', '"-a"'],
    ['a dot at the start', '.a', '".a"'],
    ['a comment', 'a #b', '"a #b"'],
    ['a colon', 'a:b', '"a:b"'],
    ['a comma', 'a, b', '"a, b"'],
    ['a quote', 'a "b"', '"a \\"b\\""'],
    ['a letter of another language', 'ä', '"ä"'],
    ['a line break', 'a\nb', '"a\\nb"'],
    ['a tab', 'a\tb', '"a\\tb"'],
    ['a control character that JSON has no name for', 'a\x7fb', '"a\\u007fb"'],
    ['a line separator', 'a\u2028b', '"a\\u2028b"'],
    ['a byte order mark', 'a\uFEFFb', '"a\\ufeffb"'],
  ])('quotes %s', (_, text, printed) => expect(printScalar(text)).toBe(printed))

  it.each(['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'null', 'NaN', 'inf'])(
    'quotes %s, which some reader does not take for text',
    (text) => expect(printScalar(text)).toBe(`"${text}"`),
  )

  it.each([
    [0.95, '0.95'],
    [true, 'true'],
    [null, 'null'],
  ])('prints %s as it is', (value, printed) => expect(printScalar(value)).toBe(printed))
})

describe('printFlow', () => {
  it.each([
    { name: 'an empty list', value: [], text: '[]' },
    { name: 'a list', value: ['a', 1, 'b c'], text: '[a, 1, b c]' },
    { name: 'an empty block', value: {}, text: '{}' },
    { name: 'a block without a value', value: { a: undefined }, text: '{}' },
    {
      name: 'a block in the order of its keys',
      value: { z: 1, b: 2, a: { c: [] } },
      text: '{ a: { c: [] }, b: 2, z: 1 }',
    },
    { name: 'a key that needs quotes', value: { 'a: b': 1 }, text: '{ "a: b": 1 }' },
    { name: 'a key that reads as a word', value: { on: 1 }, text: '{ on: 1 }' },
  ])('prints $name on one line', ({ value, text }) => {
    expect(printFlow(value, { a: { c: {} }, b: {} })).toBe(text)
  })
})

describe('printBlock', () => {
  it('puts each field on a line, and decisions and items on one', () => {
    const fields = {
      triage: { team: 'java', decided: { team: { value: 'java', by: 'kei' } } },
      tags: ['a', { b: 1 }],
      none: [],
    }
    expect(printBlock(fields, {}, LAYOUT)).toBe(
      'triage:\n  team: java\n  decided:\n    team: { value: java, by: kei }\ntags:\n  - a\n  - { b: 1 }\nnone: []\n',
    )
  })

  it('prints a field with the given indentation and step', () => {
    const layout = { indent: '    ', step: ' ', oneLine: false }
    expect(printEntry('a', { b: { c: 1 } }, {}, layout)).toBe('    a:\n     b:\n      c: 1\n')
    expect(printEntry('a', { b: 1 }, {}, { ...layout, oneLine: true })).toBe('    a: { b: 1 }\n')
  })

  it('prints what the exact reader reads as the same', () => {
    const value = { a: ['yes', '', ' x', '# y', 'é', '1', null, 0.5], b: { c: 'a: b', 'd e': [] } }
    expect(readYamlValue('f.yml', printBlock(value, {}, LAYOUT))).toMatchObject({ value: { value } })
  })
})
