import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLACES, TEXTS, VALUES } from '../../../test-data/yaml-samples.ts'
import { readText } from '../file-text.ts'
import { printBlock } from '../print-yaml.ts'
import { readYamlValue } from '../read-yaml.ts'
import { readFastYaml } from './fast-yaml.ts'

/** More on request: see docs/decisions, “Two readers that are one”. */
const RUNS = Number(process.env.TRIAGEBOOK_PROPERTY_RUNS ?? 400)

const IN_PLACES = Object.entries(VALUES).flatMap(([name, values]) =>
  Object.entries(PLACES).map(([place, inPlace]) => ({
    name: `${name}, ${place}`,
    texts: values.map(inPlace),
  })),
)
const SAMPLES = [...IN_PLACES, ...Object.entries(TEXTS).map(([name, texts]) => ({ name, texts }))]
const DOCUMENTS = SAMPLES.flatMap(({ texts }) => texts)

/** Whatever the fast reader reads, the exact one reads as the same; the rest is left to the exact one. */
function expectAgreement(yaml: string): boolean {
  if (!readText('f.yml', yaml).ok) return false // no reader gets to see it
  const fast = readFastYaml(yaml)
  if (fast === null) return false
  const exact = readYamlValue('f.yml', yaml)
  expect({ yaml, problems: exact.problems, value: exact.ok && exact.value.value }).toStrictEqual({
    yaml,
    problems: [],
    value: fast,
  })
  return true
}

describe('the fast reader', () => {
  it.each(SAMPLES)('agrees with the exact one on $name', ({ texts }) => {
    for (const yaml of texts) expectAgreement(yaml)
  })

  it('reads many of them itself', () => {
    expect(DOCUMENTS.filter(expectAgreement).length).toBeGreaterThan(DOCUMENTS.length / 4)
  })

  it.each([
    { name: 'the key null', yaml: '~: 1\n' },
    { name: 'the key minus zero', yaml: '-0: 1\n' },
    { name: 'a number beyond all numbers', yaml: 'a: 0.1e400\n' },
    { name: 'a number that is not exact', yaml: 'a: 9007199254740993\n' },
    { name: 'octal numbers', yaml: 'a: 0o17\n' },
    { name: 'hexadecimal numbers', yaml: 'a: 0x1F\n' },
    { name: 'leading zeros', yaml: 'a: 007\n' },
    { name: 'what is not a number', yaml: 'a: .nan\n' },
    { name: 'no value', yaml: 'a:\n' },
    { name: 'words for null', yaml: 'a: Null\n' },
    { name: 'other words for true', yaml: 'a: TRUE\n' },
    { name: 'a tab', yaml: 'a: x\ty\n' },
    { name: 'a line separator', yaml: 'a: "x\u2028y"\n' },
    { name: 'a byte order mark within', yaml: 'a: x\uFEFFy\n' },
    { name: 'an explicit key', yaml: '? a\n: 1\n' },
    { name: 'a text over several lines', yaml: 'a: one\n  two\n' },
    { name: 'quotes over several lines', yaml: 'a: "one\n  two"\n' },
    { name: 'single quotes over several lines', yaml: "a: 'one\n  two'\n" },
    { name: 'brackets on a line of their own', yaml: 'a:\n  [x]\n' },
    { name: 'brackets of which only the end is on another line', yaml: 'a: [x\n  ]\n' },
    { name: 'a comment after the header of a block scalar', yaml: 'a: | # c\n  one\n' },
    { name: 'brackets over several lines', yaml: 'a: [x,\n  y]\n' },
    { name: 'a value on a line of its own', yaml: 'a:\n  one\n' },
    { name: 'spaces alone at the end of a block of lines', yaml: 'a: |2\n   \n' },
    { name: 'half of a character', yaml: 'a: "\\ud83d"\n' },
    { name: 'a document start', yaml: '---\na: 1\n' },
    { name: 'text after brackets', yaml: 'a:\n- []on: x\n' },
    { name: 'a name that every object has', yaml: 'constructor: 1\n' },
    { name: 'a reserved name', yaml: '"__proto__": 1\n' },
    { name: 'a duplicate', yaml: 'a: 1\na: 2\n' },
    { name: 'an alias', yaml: 'a: &x 1\nb: *x\n' },
    { name: 'an anchor at the root', yaml: '&x\na: 1\n' },
    { name: 'an anchor that ends with a colon', yaml: 'a: &x: 1\n' },
    { name: 'a type', yaml: 'a: !!str 1\n' },
    { name: 'a type that ends with a colon', yaml: 'a: !x: 1\n' },
    { name: 'a type that ends with a dash', yaml: 'a:\n  - !x- 1\n' },
    { name: 'a type of a block', yaml: 'a: !x\n  b: 1\n' },
    { name: 'a directive', yaml: '%YAML 1.2\n---\na: 1\n' },
    { name: 'a text of a length that nobody writes', yaml: `a: ${'x'.repeat(64 * 1024)}\n` },
    { name: 'a list at the root', yaml: '- a\n' },
    { name: 'a text at the root', yaml: 'a\n' },
    { name: 'nothing', yaml: '' },
    { name: 'a type of the first key', yaml: '!x a: 1\n' },
    { name: 'an anchor of the first key', yaml: '&x a: 1\n' },
    { name: 'brackets that end below their key', yaml: 'a:\n  b: ["x"\n  ]\n' },
    { name: 'digits before a day', yaml: 'a: 12026-03-26\n' },
    { name: 'letters after a day', yaml: 'a: 2026-03-26x\n' },
    { name: 'a space after the sign of a block of lines', yaml: 'a: | \n  one\n' },
    { name: 'deep brackets', yaml: `a: ${'['.repeat(40)}${']'.repeat(40)}\n` },
  ])('leaves $name to the exact one', ({ yaml }) => expect(readFastYaml(yaml)).toBeNull())

  it('reads what we print, and what people usually write', () => {
    const yaml =
      'id: a-1 # ours\ntitle: "A \\"b\\": c"\nn: 0.5\nt: true\nat: 2026-03-26T10:56:07Z\nlist:\n- x\n- { a: \'it\'\'s\', b: [] }\nbody: |\n  one\n\n    two\n'
    expect(readFastYaml(yaml)).toEqual({
      id: 'a-1',
      title: 'A "b": c',
      n: 0.5,
      t: true,
      at: '2026-03-26T10:56:07Z',
      list: ['x', { a: "it's", b: [] }],
      body: 'one\n\n  two\n',
    })
  })

  it.each([
    { name: 'words for yes and no', yaml: 'a: true\nb: false\n', value: { a: true, b: false } },
    {
      name: 'words that begin or end like them',
      yaml: 'a: nulls\nb: xnull\nc: zone\n',
      value: { a: 'nulls', b: 'xnull', c: 'zone' },
    },
    {
      name: 'a sentence with the signs of other things',
      yaml: 'a: Why? 5 % --- or more... [sic]\n',
      value: { a: 'Why? 5 % --- or more... [sic]' },
    },
    { name: 'a day', yaml: 'a: 2026-03-26\n', value: { a: '2026-03-26' } },
    { name: 'a number with some digits', yaml: 'a: 0.95\n', value: { a: 0.95 } },
    { name: 'a block of lines at the very start', yaml: 'a: |\n  x\n', value: { a: 'x\n' } },
    { name: 'a block of lines with both signs', yaml: 'a: |1-\n  x\n', value: { a: ' x' } },
    { name: 'spaces at the end of its lines', yaml: 'a: |\n  x  \n  y\n', value: { a: 'x  \ny\n' } },
    { name: 'braces at the root', yaml: '{ a: 1 }\n', value: { a: 1 } },
  ])('reads $name', ({ yaml, value }) => expect(readFastYaml(yaml)).toEqual(value))

  it('agrees with the exact one on what is printed and then changed anywhere', () => {
    const scalar = fc.oneof(fc.constantFrom(...PIECES), fc.string(), fc.integer(), fc.double(), fc.boolean())
    const { fields } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('fields')),
      fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'on', 'two words'), tie('value'), { maxKeys: 4 }),
    }))
    const layout = fc.record({
      indent: fc.constant(''),
      step: fc.constantFrom('  ', ' ', '    '),
      oneLine: fc.boolean(),
    })
    const mistake = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 0, 1, 2),
      put: fc.constantFrom('', ...PIECES, ...SIGNS),
    })
    fc.assert(
      fc.property(fields, layout, fc.array(mistake, { maxLength: 3 }), (value, how, mistakes) => {
        const printed = printBlock(value as Readonly<Record<string, unknown>>, {}, how)
        expectAgreement(mistakes.reduce(withMistake, printed))
      }),
      { numRuns: RUNS },
    )
  })

  it('agrees with the exact one on two of them together in which something is changed', () => {
    const mistake = fc.record({
      at: fc.nat(),
      drop: fc.constantFrom(0, 0, 1, 2),
      put: fc.constantFrom('', ...PIECES, ...SIGNS),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...DOCUMENTS),
        fc.constantFrom('', ...DOCUMENTS),
        fc.array(mistake, { minLength: 1, maxLength: 3 }),
        (one, other, mistakes) => {
          expectAgreement(mistakes.reduce(withMistake, one + other.replaceAll(/^a:/gm, 'z:')))
        },
      ),
      { numRuns: 4 * RUNS },
    )
  })
})

/** What readers have been seen to disagree on, or may. */
const PIECES =
  "~ -0 0 1 1e3 0.1e400 null True on a:b a#b it's <<: __proto__ é 2026-03-26 |- >+ |2 &a *a !t % @".split(' ')
const SIGNS = [
  '\n',
  '\n  ',
  '\n    ',
  '\n- ',
  '\n  - ',
  '\nk: ',
  '\r\n',
  ' ',
  '  ',
  ' # c',
  '#',
  ': ',
  ':',
  ', ',
  '{ a: 1 }',
  '[a, b]',
  '[]',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '"q"',
  '\\',
  '---\n',
  ' ---\n',
  '...\n',
  '? ',
  '- ',
  '&a: ',
  '!t: ',
  '!t- ',
  ' |\n  ',
  ' >-\n  ',
  '\u00a0',
]

function withMistake(yaml: string, { at, drop, put }: { at: number; drop: number; put: string }): string {
  const place = at % (yaml.length + 1)
  return yaml.slice(0, place) + put + yaml.slice(place + drop)
}
