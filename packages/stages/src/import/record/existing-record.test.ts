import { printRecord } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { deskRecord, fileOf, hour } from '../../../test-data/incoming-ticket.ts'
import { existingRecord, recordToUpdate } from './existing-record.ts'

const PATH = 'tickets/2026/03/desk-1'
const MARKDOWN = printRecord({ record: deskRecord(), body: '' })
const YAML = printRecord({ record: deskRecord(), body: '' }, 'yaml')

describe('the record that the book has', () => {
  it.each([
    { name: 'none', files: {}, found: { kind: 'none' } },
    {
      name: 'one in Markdown',
      files: { [`${PATH}.md`]: MARKDOWN },
      found: { kind: 'record', file: { form: 'md' } },
    },
    {
      name: 'one in YAML',
      files: { [`${PATH}.yaml`]: YAML },
      found: { kind: 'record', file: { form: 'yaml' } },
    },
    {
      name: 'one in each, of which Markdown counts',
      files: { [`${PATH}.yaml`]: YAML, [`${PATH}.md`]: MARKDOWN },
      found: { kind: 'record', file: { form: 'md' } },
    },
    {
      name: 'one that cannot be read',
      files: { [`${PATH}.md`]: '---\nid: desk-1\n' },
      found: { kind: 'damaged', path: `${PATH}.md` },
    },
  ])('is $name', ({ files, found }) => {
    const book = { text: (path: string) => new Map(Object.entries(files)).get(path) ?? null }
    expect(existingRecord(book, 'desk-1', hour(9))).toMatchObject(found)
  })
})

describe('the record to update', () => {
  const file = fileOf(deskRecord())

  it.each([
    {
      name: 'is none where the book has none',
      existing: { kind: 'none' },
      expected: { ok: true, value: null },
    },
    { name: 'is the ticket’s own', existing: { kind: 'record', file }, expected: { ok: true, value: file } },
  ] as const)('$name', ({ existing, expected }) => {
    expect(recordToUpdate('1', existing)).toMatchObject(expected)
  })

  it('is no other ticket’s, though both have one id', () => {
    expect(recordToUpdate('1.', { kind: 'record', file })).toMatchObject({
      ok: false,
      problems: [{ code: 'import/id-clash' }],
    })
  })

  it('is none that cannot be read, and the problem has its place', () => {
    expect(recordToUpdate('1', { kind: 'damaged', path: `${PATH}.md` })).toMatchObject({
      ok: false,
      problems: [{ code: 'import/damaged-record', at: { path: `${PATH}.md`, line: 1, col: 1 } }],
    })
  })
})
