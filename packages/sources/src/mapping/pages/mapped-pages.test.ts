import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Problem, Result } from '@triagebook/record/problem'
import { afterAll, describe, expect, it } from 'vitest'
import { collect } from '../../contract/collect.ts'
import type { RawPage } from '../../kit/source.ts'
import { readMapping } from '../read/read-mapping.ts'
import { mappedPages } from './mapped-pages.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'mapped-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CSV = `version: 1
format: csv
fields:
  source.native_id: Id
  title: Title
  source.status: Status
  source.created_at: Created
`
const HEADER = 'Id,Title,Status,Created,Note\n'

function supplierOf(content: string | Uint8Array, head = '', text = CSV) {
  const file = path.join(folder, 'export.csv')
  writeFileSync(file, content)
  const mapping = readMapping('mappings/x.yml', text.replace('fields:', `${head}fields:`))
  if (!mapping.ok) throw new Error(mapping.problems.map(({ message }) => message).join('\n'))
  return { file, supplier: mappedPages(file, mapping.value) }
}

async function piecesOf(
  content: string | Uint8Array,
  head?: string,
  text?: string,
): Promise<readonly Result<RawPage>[]> {
  const { supplier } = supplierOf(content, head, text)
  return supplier.ok ? await collect(supplier.value(null)) : [supplier]
}

const rowsOf = (pieces: readonly Result<RawPage>[]) =>
  pieces.flatMap((piece) => (piece.ok && !Array.isArray(piece.value.json) ? [piece.value.json] : []))
const problemsOf = (pieces: readonly Result<RawPage>[]) => pieces.flatMap(({ problems }) => problems)
const said = ({ code, at, message, hint }: Problem) =>
  `${code} ${at?.path.replace(`${folder}${path.sep}`, '')}:${at?.line}:${at?.col} ${message} ${hint}`

const A_ROW = { Id: '1', Title: 'Größe “falsch”', Status: 'open', Created: 'x' }
const LINES = `${HEADER}1,Größe “falsch”,open,x,\n`

describe('the letters of a file', () => {
  const wide = (text: string) => Buffer.from(text, 'utf16le')
  it.each([
    { name: 'UTF-8', content: Buffer.from(LINES), head: '' },
    { name: 'UTF-8 with its mark', content: Buffer.from(`\ufeff${LINES}`), head: '' },
    { name: 'UTF-16 with its mark', content: wide(`\ufeff${LINES}`), head: '' },
    { name: 'UTF-16 the other way round', content: wide(`\ufeff${LINES}`).swap16(), head: '' },
    { name: 'UTF-16 as the mapping says', content: wide(LINES), head: 'encoding: utf-16le\n' },
    {
      name: 'Windows-1252 as the mapping says',
      content: Buffer.from(LINES.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
      head: 'encoding: windows-1252\n',
    },
  ])('are read as $name', async ({ content, head }) => {
    expect(rowsOf(await piecesOf(content, head))).toEqual([A_ROW])
  })

  it('that are not UTF-8 can be in the first line', async () => {
    const [problem] = problemsOf(await piecesOf(Buffer.from(LINES.replace('Note', 'Größe'), 'latin1')))
    expect(problem).toMatchObject({ code: 'source/not-in-encoding', at: { line: 1 } })
  })

  it('that are not UTF-8 end the run at their line, wherever they are in the file', async () => {
    const long = `1,${'a'.repeat(200)},open,x,\n`.repeat(2000)
    const content = Buffer.concat([
      Buffer.from(HEADER + long),
      Buffer.from('2,Gr\xf6\xdfe,open,x,\n', 'latin1'),
    ])
    const [problem] = problemsOf(await piecesOf(content)).map(said)
    expect(problem).toContain('source/not-in-encoding export.csv:2002:1')
    expect(problem).toContain('encoding: windows-1252')
  })
})

describe('a file that is something else', () => {
  it.each([
    {
      name: 'a workbook',
      content: Buffer.from('504b030414000600', 'hex'),
      expected: ['source/wrong-kind', 'Excel', 'CSV UTF-8'],
    },
    {
      name: 'UTF-16 without a mark',
      content: Buffer.from(HEADER, 'utf16le'),
      expected: ['source/wrong-kind', 'encoding: utf-16le'],
    },
    {
      name: 'a page for signing in',
      content: '<!DOCTYPE html>\n<html><body>',
      expected: ['source/wrong-kind', 'Sign in'],
    },
    { name: 'JSON', content: '{"tickets": [1, 2]}', expected: ['source/wrong-kind', 'is JSON, not CSV'] },
    { name: 'empty', content: '', expected: ['source/empty export.csv:1:1'] },
    {
      name: 'a table with semicolons',
      content: HEADER.replaceAll(',', ';'),
      expected: ['source/wrong-delimiter', 'a semicolon', 'delimiter: ";"'],
    },
    {
      name: 'a table without a column',
      content: HEADER.replace('Status', 'Statsu'),
      expected: ['source/no-such-column mappings/x.yml:6:18', '`Status`', 'Did you mean `Statsu`'],
    },
    {
      name: 'a table with a column twice',
      content: HEADER.replace('Note', 'Status'),
      expected: ['source/two-such-columns mappings/x.yml:6:18'],
    },
    { name: 'only a header', content: HEADER, expected: ['source/only-header'] },
  ])('is refused: $name', async ({ content, expected }) => {
    const pieces = await piecesOf(content)
    expect(rowsOf(pieces)).toEqual([])
    const told = problemsOf(pieces).map(said).join('\n')
    for (const words of expected) expect(told).toContain(words)
  })

  it('is refused if its mark is not that of the mapping', async () =>
    expect(problemsOf(await piecesOf(`\ufeff${LINES}`, 'encoding: windows-1252\n'))).toMatchObject([
      { code: 'source/other-encoding', hint: expect.stringContaining('encoding: utf-8') },
    ]))

  it.each([
    { name: 'a file that is not there', place: 'nothing.csv', code: 'source/no-such-file' },
    { name: 'a folder', place: '.', code: 'source/cannot-read' },
  ])('is refused: $name', ({ place, code }) => {
    const mapping = readMapping('mappings/x.yml', CSV)
    const result = mapping.ok ? mappedPages(path.join(folder, place), mapping.value) : mapping
    expect(result.problems).toMatchObject([{ code }])
  })
})

describe('a row that cannot be read', () => {
  it.each([
    {
      name: 'too short',
      row: '1,a,open',
      expected: 'source/row-length export.csv:2:1 The row has 3 cells and the header 5',
    },
    { name: 'too long', row: '1,a,open,x,,more', expected: 'source/row-length export.csv:2:13 ' },
    {
      name: 'with a quote that never closes',
      row: '1,"a,open,x,',
      expected: 'source/bad-quotes export.csv:2:3 A quote opens',
    },
    {
      name: 'with words after a quote',
      row: '1,"a"b,open,x,',
      expected: 'source/bad-quotes export.csv:2:3 This cell has text after',
    },
  ])('is reported with its place, and the others are read: $name', async ({ row, expected }) => {
    const pieces = await piecesOf(`${HEADER}${row}\n\n2,b,open,x,\n`)
    expect(problemsOf(pieces).map(said).join()).toContain(expected)
    expect(rowsOf(pieces)).toMatchObject([{ Id: '2' }])
  })

  it('is found by its column however the accents of its name are written', async () => {
    const accented = (form: 'NFC' | 'NFD') => 'Priorität'.normalize(form)
    const pieces = await piecesOf(
      LINES.replace('Status', accented('NFD')),
      '',
      CSV.replace(': Status', `: ${accented('NFC')}`),
    )
    expect(rowsOf(pieces)).toMatchObject([{ [accented('NFC')]: 'open' }])
  })

  it('names the line and the column of each cell', async () => {
    const [first] = await piecesOf(`${HEADER}1,"a\nb",open,x,\n`)
    const place = first?.ok ? first.value.cellAt?.('Status') : undefined
    expect(place).toMatchObject({ line: 3, col: 4 })
  })
})

describe('a file that grows while it is read', () => {
  const LINE_FIELDS = CSV.replace('csv', 'ndjson')
    .replaceAll(': I', ': /I')
    .replaceAll(/: ([TSC])/g, ': /$1')
  it.each([
    {
      name: 'a half row',
      text: CSV,
      start: `${HEADER}1,a,open,x,\n2,b,op`,
      rest: 'en,x,\n3,c,open,x,\n',
      ids: ['1'],
    },
    { name: 'a whole row', text: CSV, start: `${HEADER}1,a,open,x,\n`, rest: '2,b,open,x,\n', ids: ['1'] },
    { name: 'a half line', text: LINE_FIELDS, start: '{"Id":"1"}\n{"Id":', rest: '"2"}\n', ids: ['1'] },
  ])('is read as it was at the start, and says so: $name', async ({ text, start, rest, ids }) => {
    const { file, supplier } = supplierOf(start, '', text)
    if (!supplier.ok) throw new Error('not opened')
    appendFileSync(file, rest)
    for (const _reading of ['first', 'second']) {
      const pieces = await collect(supplier.value(null))
      expect(rowsOf(pieces)).toMatchObject(ids.map((Id) => ({ Id })))
      expect(problemsOf(pieces)).toMatchObject([
        {
          code: 'source/still-written',
          severity: 'warning',
          message: expect.stringContaining(`${rest.length} bytes`),
        },
      ])
    }
  })

  it('that became shorter is read as far as it is there, and says so', async () => {
    const { file, supplier } = supplierOf(`${HEADER}1,a,open,x,\n2,b,open,x,\n`)
    if (!supplier.ok) throw new Error('not opened')
    truncateSync(file, HEADER.length + '1,a,open,x,\n'.length)
    const pieces = await collect(supplier.value(null))
    expect(rowsOf(pieces)).toMatchObject([{ Id: '1' }])
    expect(problemsOf(pieces)).toMatchObject([
      { code: 'source/still-written', message: expect.stringContaining('became shorter') },
    ])
  })

  it('gives the last row of one that does not grow, with or without a line break', async () =>
    expect(rowsOf(await piecesOf(`${HEADER}1,a,open,x,`))).toMatchObject([{ Id: '1' }]))
})

describe('a file whose first entry never ends', () => {
  const endless = 'x'.repeat(17 * 1024 * 1024)
  const json = CSV.replaceAll(/: (Id|Title|Status|Created)/g, ': /$1')
  it.each([
    { format: 'csv', content: endless.slice(0, 5 * 1024 * 1024), text: CSV, code: 'source/wrong-kind' },
    {
      format: 'json',
      content: `[{"Id": "${endless}`,
      text: json.replace('csv', 'json'),
      code: 'source/too-large',
    },
    {
      format: 'ndjson',
      content: `{"Id": "${endless}`,
      text: json.replace('csv', 'ndjson'),
      code: 'source/too-large',
    },
  ])('is not held to find that out: $format', async ({ content, text, code }) => {
    const pieces = await piecesOf(content, '', text)
    expect(problemsOf(pieces)).toMatchObject([{ code, at: { line: 1 } }])
  })
})

describe('a JSON file', () => {
  const JSON_FIELDS = CSV.replace('csv', 'json').replaceAll(/: (Id|Title|Status|Created)/g, ': /$1')

  it('gives the entries of the list that the mapping names, each with its place', async () => {
    const pieces = await piecesOf(
      '{"data": {"items": [\n  {"Id": 1},\n  {"Id": 2}\n]}}',
      'rows: /data/items\n',
      JSON_FIELDS,
    )
    expect(rowsOf(pieces)).toEqual([{ Id: 1 }, { Id: 2 }])
    expect(pieces.map((piece) => piece.ok && piece.value.at.line)).toEqual([2, 3])
  })

  it.each([
    {
      name: 'an entry that is not JSON',
      text: '[{"Id": 1}, {"Id": }, {"Id": 2}]',
      rows: [{ Id: 1 }, { Id: 2 }],
      expected: 'source/not-json export.csv:1:13',
    },
    {
      name: 'a download that was cut off',
      text: '[{"Id": 1},\n {"Id": 2',
      rows: [{ Id: 1 }],
      expected: 'source/truncated export.csv:2:10',
    },
    { name: 'a list elsewhere', text: '{"meta": 1, "tickets": []}', rows: [], expected: '`rows: /tickets`' },
    {
      name: 'an export of Zendesk',
      text: '{"tickets": [], "after_cursor": "x"}',
      rows: [],
      expected: 'import zendesk',
    },
    { name: 'a table', text: HEADER, rows: [], expected: 'source/wrong-kind export.csv:1:1' },
    { name: 'nothing', text: ' \n', rows: [], expected: 'source/empty' },
    { name: 'no list at all', text: '{"a": 1}', rows: [], expected: 'source/no-list' },
  ])('says what is wrong, and gives what came before: $name', async ({ text, rows, expected }) => {
    const pieces = await piecesOf(text, '', JSON_FIELDS)
    expect(rowsOf(pieces)).toEqual(rows)
    expect(problemsOf(pieces).map(said).join()).toContain(expected)
  })
})
