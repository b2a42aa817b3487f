import { expect, it } from 'vitest'
import { open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import { secondFrontMatter } from './second-front-matter.ts'

const FIELDS = printRecord({ record: RECORD, body: '' })
/** The line at which the fields end. */
const END = FIELDS.trimEnd().split('\n').length

it.each([
  { name: 'below the first', text: FIELDS + FIELDS, line: END + 1 },
  { name: 'below blank lines', text: `${FIELDS}\n\n${FIELDS}`, line: END + 3 },
  { name: 'with Windows line breaks', text: (FIELDS + FIELDS).replaceAll('\n', '\r\n'), line: END + 1 },
  { name: 'a ruler', text: `${FIELDS}\n---\n\nIt stops.\n`, line: null },
  {
    name: 'fields further down, quoted by somebody',
    text: `${FIELDS}\nIt says:\n\n---\nid: a\n---\n`,
    line: null,
  },
  { name: 'no text', text: FIELDS, line: null },
])('finds a second block of fields where the text begins: $name', ({ text, line }) => {
  const found = secondFrontMatter(open(text)).map(({ code, at }) => ({ code, line: at?.line, col: at?.col }))
  expect(found).toEqual(line === null ? [] : [{ code: 'record/second-front-matter', line, col: 1 }])
})
