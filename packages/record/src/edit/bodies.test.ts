import { describe, expect, it } from 'vitest'
import { changed, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import { editRecord } from './edit-record.ts'

const FIELDS = printRecord({ record: RECORD, body: '' })
const YAML = printRecord({ record: RECORD, body: '' }, 'yaml')
/** So that the lines of the fields cannot be edited one by one. */
const strange = (text: string) => text.replace('    - export\n', '    -\n      export\n')
const OTHER_TAGS = changed(RECORD, ['source', 'tags'], ['export'])

function withBody(old: string, next: string): string {
  const text = FIELDS + old
  const edited = editRecord(open(text), { record: RECORD, body: next })
  expect(edited.startsWith(FIELDS.slice(0, -4))).toBe(true)
  return edited.slice(FIELDS.length - 4)
}

describe('editRecord, of a body below the fields', () => {
  it.each([
    { name: 'one more line', old: '\na\nb\n', next: 'a\nb\nc\n', text: '---\n\na\nb\nc\n' },
    { name: 'one more of the same lines', old: '\na\na\n', next: 'a\na\na\n', text: '---\n\na\na\na\n' },
    { name: 'one less of the same lines', old: '\na\na\n', next: 'a\n', text: '---\n\na\n' },
    { name: 'nothing', old: '\na\nb\n', next: '', text: '---\n' },
    { name: 'nothing into a file of its own layout', old: '\na\r\nb\n', next: '', text: '---\n\n' },
    { name: 'something for nothing', old: '', next: 'a\n', text: '---\n\na\n' },
    { name: 'something below two blank lines', old: '\n', next: 'a\n', text: '---\n\na\n' },
    { name: 'a first blank line', old: 'a\n', next: '\na\n', text: '---\n\n\na\n' },
    { name: 'a last line without an end', old: '\na\nb', next: 'a\nc', text: '---\n\na\nc' },
    { name: 'a text right below the fields', old: 'a\nb\n', next: 'a\nc\n', text: '---\na\nc\n' },
    { name: 'Windows line breaks', old: '\r\na\r\nb\r\n', next: 'a\nx\nb\n', text: '---\n\r\na\r\nx\nb\r\n' },
    { name: 'other lines wholly', old: '\na\r\nb\n', next: 'c\nd\n', text: '---\n\nc\nd\n' },
  ])('writes $name', ({ old, next, text }) => expect(withBody(old, next)).toBe(text))

  it('sets a first body off by a blank line of the file’s own kind', () => {
    const text = FIELDS.replaceAll('\n', '\r\n')
    expect(editRecord(open(text), { record: RECORD, body: 'a\nb\n' })).toBe(`${text}\r\na\r\nb\r\n`)
  })
})

describe('editRecord, of a body among fields that cannot be edited line by line', () => {
  const text = (body: string) => strange(YAML) + body
  it.each([
    { name: 'keeps it', old: 'body: |\n  a\n', next: 'a\n', field: 'body: |\n  a\n' },
    { name: 'changes it', old: 'body: |\n  a\n', next: 'b\n', field: 'body: |\n  b\n' },
    { name: 'takes it away', old: 'body: |\n  a\n', next: '', field: '' },
    { name: 'adds it', old: '', next: 'b\n', field: 'body: |\n  b\n' },
  ])('$name', ({ old, next, field }) => {
    const edited = editRecord(open(text(old), 'yaml'), { record: OTHER_TAGS, body: next })
    expect(edited.slice(edited.indexOf('by: anna }\n') + 11)).toBe(field)
    expect(open(edited, 'yaml')).toMatchObject({ record: OTHER_TAGS, body: next })
  })

  it('leaves the text below the fields to itself', () => {
    const file = open(`${strange(FIELDS)}\nbody: x\n`)
    const edited = editRecord(file, { record: OTHER_TAGS, body: 'body: y\n' })
    expect(edited.endsWith('---\n\nbody: y\n')).toBe(true)
    expect(edited).not.toContain('\nbody: x')
    expect(open(edited).record).toEqual(OTHER_TAGS)
  })
})

it('keeps the keys of a block in the order of its author where a text is rewritten', () => {
  const file = open(
    strange(FIELDS).replace(
      '  tier: business\n  segment: retail\n',
      '  segment: retail # s\n  tier: business\n',
    ),
  )
  const edited = editRecord(file, { record: changed(OTHER_TAGS, ['customer', 'tier'], 'free'), body: '' })
  expect(edited).toContain('  segment: retail # s\n  tier: free\n')
})
