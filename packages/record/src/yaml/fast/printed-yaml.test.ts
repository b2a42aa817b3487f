import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BODY, ESCALATED, RECORD } from '../../../test-data/a-record.ts'
import { printRecord } from '../../record/print-record.ts'
import { readText } from '../file-text.ts'
import { readYamlValue } from '../read-yaml.ts'
import { readPrintedYaml } from './printed-yaml.ts'

/** More on request, as for the fast reader. */
const RUNS = Number(process.env.TRIAGEBOOK_PROPERTY_RUNS ?? 400)

const yamlOf = (record: typeof RECORD) => printRecord({ record, body: BODY }).split('---\n')[1] ?? ''
const PRINTED = [RECORD, ESCALATED].map(yamlOf)

describe('the reader of what we print', () => {
  it.each(PRINTED)('reads a record as we print it, as the exact one does', (yaml) => {
    const exact = readYamlValue('f.yml', yaml)
    expect(readPrintedYaml(yaml)).toStrictEqual(exact.ok && exact.value.value)
  })

  it.each([
    {
      name: 'fields in fields',
      yaml: 'a:\n  b:\n    c: 1\n  d: 2\ne: 3\n',
      value: { a: { b: { c: 1 }, d: 2 }, e: 3 },
    },
    { name: 'lists', yaml: 'a:\n  - x y\n  - "z"\nb: []\n', value: { a: ['x y', 'z'], b: [] } },
    {
      name: 'braces',
      yaml: 'a: { b: c d, e: "f, }", g: { h: true }, i: j#k }\n',
      value: { a: { b: 'c d', e: 'f, }', g: { h: true }, i: 'j#k' } },
    },
    { name: 'quotes in quotes', yaml: 'a: "\\"b\\" \\\\ \\/ \\n"\n', value: { a: '"b" \\ / \n' } },
    { name: 'quotes in quotes in braces', yaml: 'a: { b: "\\"c\\"" }\n', value: { a: { b: '"c"' } } },
    { name: 'signs in words', yaml: "a: it's b:c, d#e [f] - g\n", value: { a: "it's b:c, d#e [f] - g" } },
    {
      name: 'days and numbers',
      yaml: 'a: 2026-03-26\nb: 0.5\nc: false',
      value: { a: '2026-03-26', b: 0.5, c: false },
    },
  ])('reads $name', ({ yaml, value }) => {
    expect(readPrintedYaml(yaml)).toEqual(value)
    expect(readYamlValue('f.yml', yaml)).toMatchObject({ ok: true, value: { value } })
  })

  it.each([
    { name: 'nothing', yaml: '' },
    { name: 'a comment on a line', yaml: 'a: 1\n# b\n' },
    { name: 'a comment after words', yaml: 'a: b # c\n' },
    { name: 'a comment after quotes', yaml: 'a: "b" # "\n' },
    { name: 'an empty line', yaml: 'a: 1\n\nb: 2\n' },
    { name: 'a tab', yaml: 'a: b\tc\n' },
    { name: 'line breaks of Windows', yaml: 'a: 1\r\n' },
    { name: 'no value', yaml: 'a:\nb: 1\n' },
    { name: 'no space after a colon', yaml: 'a:1\n' },
    { name: 'a space at the end', yaml: 'a: b \n' },
    { name: 'a colon at the end', yaml: 'a: b:\n' },
    { name: 'fields on a line of fields', yaml: 'a: b: c\n' },
    { name: 'fields in a list', yaml: 'a:\n  - b: c\n' },
    { name: 'a list of lists', yaml: 'a:\n  - - b\n' },
    { name: 'a list without a step', yaml: 'a:\n- b\n' },
    { name: 'a step of three', yaml: 'a:\n   b: 1\n' },
    { name: 'a step that no line above has', yaml: 'a:\n    b: 1\n  c: 2\n' },
    { name: 'a first line with a step', yaml: '  a: 1\n' },
    { name: 'words that go on', yaml: 'a: b\n  c\n' },
    { name: 'words that go on as fields do', yaml: 'a: b\n  c: d\n' },
    { name: 'quotes that go on', yaml: 'a: "b\n  c"\n' },
    { name: 'quotes that are not closed', yaml: 'a: "b\n' },
    { name: 'a lone quote', yaml: 'a: "\n' },
    { name: 'other sequences', yaml: 'a: "\\x41"\n' },
    { name: 'other sequences in braces', yaml: 'a: { b: "\\u0041" }\n' },
    { name: 'single quotes', yaml: "a: 'b'\n" },
    { name: 'a block of lines', yaml: 'a: |\n  b\n' },
    { name: 'brackets', yaml: 'a: [b]\n' },
    { name: 'empty braces', yaml: 'a: {}\n' },
    { name: 'braces without spaces', yaml: 'a: {b: c}\n' },
    { name: 'a comma at the end', yaml: 'a: { b: c, }\n' },
    { name: 'braces that go on', yaml: 'a: { b: c,\n  d: e }\n' },
    { name: 'text after braces', yaml: 'a: { b: c } d\n' },
    { name: 'a colon in braces', yaml: 'a: { b: c:d }\n' },
    { name: 'a comment in braces', yaml: 'a: { b: c #d }\n' },
    { name: 'a duplicate', yaml: 'a: 1\na: 2\n' },
    { name: 'a duplicate in braces', yaml: 'a: { b: 1, b: 2 }\n' },
    { name: 'a name that every object has', yaml: 'constructor: 1\n' },
    { name: 'a reserved name', yaml: '__proto__: 1\n' },
    { name: 'the key true', yaml: 'true: 1\n' },
    { name: 'the word null', yaml: 'a: null\n' },
    { name: 'an anchor', yaml: 'a: &b c\n' },
    { name: 'a type', yaml: 'a: !!str c\n' },
    { name: 'a second document', yaml: 'a: 1\n---\nb: 2\n' },
    { name: 'the end of a document', yaml: 'a: 1\n...\n' },
    { name: 'a key of a length that nobody writes', yaml: `${'a'.repeat(101)}: 1\n` },
    { name: 'deep braces', yaml: `a: ${'{ a: '.repeat(25)}1${' }'.repeat(25)}\n` },
    {
      name: 'deep fields',
      yaml: Array.from({ length: 25 }, (_, depth) => `${'  '.repeat(depth)}a:`)
        .join('\n')
        .concat(' 1\n'),
    },
  ])('leaves $name to another', ({ yaml }) => expect(readPrintedYaml(yaml)).toBeNull())

  it('agrees with the exact one on what is printed and then changed anywhere', () => {
    const mistake = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 0, 1, 2),
      put: fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 2, unit: 'grapheme' })),
    })
    let read = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...PIECES),
        fc.array(mistake, { minLength: 1, maxLength: 3 }),
        (piece, mistakes) => {
          const yaml = mistakes.reduce(withMistake, piece)
          const value = readText('f.yml', yaml).ok ? readPrintedYaml(yaml) : null
          if (value === null) return
          read++
          const exact = readYamlValue('f.yml', yaml)
          expect({ yaml, problems: exact.problems, value: exact.ok && exact.value.value }).toStrictEqual({
            yaml,
            problems: [],
            value,
          })
        },
      ),
      { numRuns: 5 * RUNS },
    )
    expect(read).toBeGreaterThan(RUNS / 4)
  })
})

const PIECES = [
  'a: b c\nd: "e \\" f"\n',
  'a:\n  b: 1\n  c:\n    d: x\ne: []\n',
  'a:\n  - b\n  - "c: d"\nf: true\n',
  'a: { b: c d, e: "f, }", g: { h: 0.5 } }\nb: 2026-03-26\n',
]

const SIGNS =
  '\n|\n  |\n    |  | |: |:|- |-|# | #|{ |}|[|]|, |,|"|\'|\\|~|? |&|*|!|%|@|`|>|é|\u00a0|null|0|---\n|\n\n|a: '.split(
    '|',
  )

function withMistake(yaml: string, { at, drop, put }: { at: number; drop: number; put: string }): string {
  const place = at % (yaml.length + 1)
  return yaml.slice(0, place) + put + yaml.slice(place + drop)
}
