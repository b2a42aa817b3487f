import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { BODY, changed, open, RECORD } from '../../test-data/a-record.ts'
import { printScalar } from '../yaml/print-yaml.ts'
import { printRecord } from './print-record.ts'

describe('printRecord', () => {
  it('has the schema’s order, whatever the order of the value', () => {
    const reversed = Object.fromEntries(Object.entries(RECORD).reverse())
    expect(printRecord({ record: { ...RECORD, ...reversed }, body: BODY })).toBe(
      printRecord({ record: RECORD, body: BODY }),
    )
    const { triage, ...rest } = RECORD
    expect(printRecord({ record: { triage, ...rest }, body: BODY })).toBe(
      printRecord({ record: RECORD, body: BODY }),
    )
  })

  it('prints a list that is there and empty, and none for one that is missing', () => {
    const { tags: _, ...source } = RECORD.source
    expect(printRecord({ record: { ...RECORD, source: { ...source, tags: [] } }, body: '' })).toContain(
      '\n  tags: []\n',
    )
    expect(printRecord({ record: { ...RECORD, source }, body: '' })).not.toContain('tags')
  })

  it('gives a body back whose last line is blank but not empty', () => {
    expect(parsedBody(printRecord({ record: RECORD, body: ' a\n ' }, 'yaml'), 'yaml')).toBe(' a\n ')
  })

  it('gives any body back, in both forms', () => {
    const piece = fc.constantFrom(
      'a',
      '## B',
      '---',
      ' ',
      '  x',
      '\n',
      '\n\n',
      '#',
      '- ',
      '"',
      '\t',
      'ä😀',
      ': ',
      '\u0085',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('md', 'yaml'), (pieces, form) => {
        const body = pieces.join('').replaceAll(form === 'md' ? /[\u0085]/g : /(?!)/g, '')
        expect(parsedBody(printRecord({ record: RECORD, body }, form), form)).toBe(body)
      }),
    )
  })

  it.each([' ', 'a\n ', 'a\n\t\n', '\n', '\na', ' a\n  b', 'a\n\n\n', '\t\na'])(
    'gives the body %j back from plain YAML',
    (body) => {
      expect(parsedBody(printRecord({ record: RECORD, body }, 'yaml'), 'yaml')).toBe(body)
    },
  )

  it('writes the body as lines where lines can hold it', () => {
    expect(printRecord({ record: RECORD, body: 'One.\n\n  Two.\n' }, 'yaml')).toMatch(
      /\nbody: \|\n {2}One\.\n\n {4}Two\.\n$/,
    )
  })
})

function parsedBody(text: string, form: 'md' | 'yaml'): unknown {
  return form === 'md' ? open(text).body : (parse(text).body ?? '')
}

describe('printScalar', () => {
  it.each([
    'yes',
    'No',
    'on',
    'y',
    'null',
    '~',
    '2026-03-26',
    '12:30',
    '0777',
    '1e3',
    '1_000',
    '-',
    '',
    ' a',
    'a ',
    'a: b',
    'a #b',
    '@anna',
    'NaN',
    '.5',
    'é',
  ])('quotes %j, which another reader of YAML could take for something else', (text) =>
    expect(printScalar(text)).toBe(JSON.stringify(text)),
  )

  it.each(['a', 'two words', 'acme/java#12', 'v8.9.1', 'req_fe56', 'current-sprint'])(
    'leaves %j without quotes',
    (text) => expect(printScalar(text)).toBe(text),
  )

  it('gives any text back through YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`a: ${printScalar(text)}`, { version: '1.1' })).toEqual({ a: text })
        expect(parse(`{ a: ${printScalar(text)} }`)).toEqual({ a: text })
      }),
    )
  })

  it('keeps line breaks and control characters out of the file', () => {
    expect(printScalar('a\u2028b\u009bc\u007f')).toBe('"a\\u2028b\\u009bc\\u007f"')
  })
})

it('prints an unfinished record as it is', () => {
  expect(
    printRecord({ record: changed(RECORD, ['triage', 'blocked'], { on: 'customer', why: 'x' }), body: '' }),
  ).toContain('\n    on: customer\n')
})
