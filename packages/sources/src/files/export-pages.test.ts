import { appendFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../contract/collect.ts'
import { source as template } from '../template/index.ts'
import { exportPages } from './export-pages.ts'
import { exportValues } from './export-values.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** What an export gives: its values and problems in order. */
async function contentOf(place: string): Promise<readonly unknown[]> {
  const supplier = exportPages(place)
  if (!supplier.ok) return supplier.problems.map(brief)
  const readings = await collect(supplier.value(null))
  return readings.flatMap((result) => [
    ...(result.ok && result.problems.length === 0 ? [result.value.json] : []),
    ...result.problems.map(brief),
  ])
}

const brief = ({ code, at }: Problem) =>
  at === undefined ? code : `${code} ${path.basename(at.path)}:${at.line}:${at.col}`

describe('an export', () => {
  it.each([
    { name: 'one value on many lines', text: '{\n  "tickets": []\n}\n', values: [{ tickets: [] }] },
    { name: 'one value on one line', text: '{"tickets":[]}', values: [{ tickets: [] }] },
    { name: 'a value a line', text: '{"id":1}\n{"id":2}\n', values: [{ id: 1 }, { id: 2 }] },
    {
      name: 'a value a line, with blank lines and Windows line ends',
      text: '\r\n{"id":1}\r\n\r\n{"id":2}',
      values: [{ id: 1 }, { id: 2 }],
    },
    { name: 'a byte order mark', text: '\ufeff{"id":1}\n{"id":2}', values: [{ id: 1 }, { id: 2 }] },
    {
      name: 'a line separator within a text',
      text: '{"id":1,"subject":"a\u2028b"}\n{"id":2}',
      values: [{ id: 1, subject: 'a\u2028b' }, { id: 2 }],
    },
  ])('may be $name, whatever the file is called', async ({ text, values }) => {
    expect(await contentOf(put('a.json', text))).toEqual(values)
    expect(await contentOf(put('b.ndjson', text))).toEqual(values)
  })

  it.each([
    { name: 'gzip', start: [0x1f, 0x8b, 0x08, 0x00], says: 'Unpack it first.' },
    { name: 'ZIP', start: [0x50, 0x4b, 0x03, 0x04], says: 'Unpack an archive first.' },
  ])('that is compressed as $name has to be unpacked first', ({ start, says }) => {
    const file = put('export.json.gz', Uint8Array.from(start))
    const opened = exportPages(file)
    expect(opened.problems).toMatchObject([
      { code: 'source/wrong-kind', hint: expect.stringContaining(says), at: { path: file } },
    ])
  })

  it('may be a folder: its files are read in the order of their names, page 2 before page 10', async () => {
    for (const number of [10, 2, 1]) put(`page-${number}.json`, `{"page":${number}}`)
    put('last.jsonl', '{"page":0}')
    put('.hidden.json', 'x')
    put('README.txt', 'x')
    put('more/page-3.json', 'x')
    expect(await contentOf(folder)).toEqual([{ page: 0 }, { page: 1 }, { page: 2 }, { page: 10 }])
  })

  it('is read whole whatever the cursor: a ticket that was refused the last time gets another chance', async () => {
    const supplier = exportPages(put('a.ndjson', '{"after_cursor":"a"}\n{"after_cursor":"b"}\n'))
    if (!supplier.ok) throw new Error(supplier.problems[0].message)
    expect(await collect(supplier.value('a'))).toHaveLength(2)
  })

  it.each([
    { name: 'an empty file', content: '', code: 'source/empty a.json:1:1' },
    { name: 'a file with nothing but blank lines', content: '\n \n\ufeff', code: 'source/empty a.json:1:1' },
    {
      name: 'a list that ends in the middle',
      content: '[\n  { "id": 1 },\n  { "id"',
      code: 'source/truncated a.json:3:9',
    },
    {
      name: 'a text that ends in the middle',
      content: '{"tickets":[{"subject":"He',
      code: 'source/truncated a.json:1:27',
    },
    { name: 'a comma too many', content: '{\n  "tickets": [],\n}', code: 'source/not-json a.json:3:1' },
    { name: 'a spreadsheet', content: 'id,subject\n1,Help\n', code: 'source/not-json a.json:1:1' },
    {
      name: 'a sign-in page',
      content: '<!doctype html>\n<title>Sign in</title>',
      code: 'source/not-json a.json:1:1',
    },
    {
      name: 'UTF-16',
      content: Buffer.from('\ufeff{"id":1}', 'utf16le'),
      code: 'source/not-utf-8 a.json:1:1',
    },
    {
      name: 'Windows-1252',
      content: Buffer.from('{"subject":"ä"}', 'latin1'),
      code: 'source/not-utf-8 a.json:1:1',
    },
  ])('that is $name is refused as a whole', async ({ content, code }) =>
    expect(await contentOf(put('a.json', content))).toEqual([code]),
  )

  it('loses only the line that is damaged', async () => {
    const damaged = Buffer.concat([
      Buffer.from('{"id":1}\n{"id":2,}\n'),
      Buffer.of(0x22, 0xff, 0x22, 0x0a),
      Buffer.from('{"id":4}\n{"id":'),
    ])
    expect(await contentOf(put('a.ndjson', damaged))).toEqual([
      { id: 1 },
      'source/not-json a.ndjson:2:9',
      'source/not-utf-8 a.ndjson:3:1',
      { id: 4 },
      'source/truncated a.ndjson:5:1',
    ])
  })

  it('that is not there is named', async () => {
    expect(await contentOf(path.join(folder, 'none.json'))).toEqual(['source/no-such-file'])
    expect(await contentOf(folder)).toEqual(['source/no-files'])
  })

  it('that cannot be read is named', async () => {
    const file = put('a.json', '{}')
    const supplier = exportPages(file)
    rmSync(file)
    const [result] = supplier.ok ? await collect(supplier.value(null)) : []
    expect(result?.problems).toMatchObject([
      { code: 'source/cannot-read', message: `${file} cannot be read (ENOENT).` },
    ])
  })

  it('gives its tickets to a source', async () => {
    const ticket = (id: number) =>
      JSON.stringify({
        id,
        status: 'open',
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
      })
    const supplier = exportPages(put('tickets.json', `${ticket(1)}\n{"id":2}\n${ticket(3)}\n`))
    if (!supplier.ok) throw new Error(supplier.problems[0].message)
    const [page] = await collect(template.read(supplier.value, null))
    expect(page).toMatchObject({
      ok: true,
      value: {
        tickets: [
          { kind: 'ticket' },
          { kind: 'refused', nativeId: '2', problem: { at: { line: 2 } } },
          { kind: 'ticket' },
        ],
      },
    })
  })
})

describe('an export that is still written to', () => {
  const LINES = '{"id":1}\n{"id":2}\n'
  it.each([
    { name: 'more lines', start: LINES, write: (file: string) => appendFileSync(file, '{"id":3}\n') },
    {
      name: 'the rest of a half line',
      start: `${LINES}{"id"`,
      write: (file: string) => appendFileSync(file, ':3}\n'),
    },
    { name: 'fewer lines', start: `${LINES}{"id":3}\n`, write: (file: string) => truncateSync(file, 9) },
  ])('is read as it was at the start, as far as it is there, with a warning: $name', ({ start, write }) => {
    const file = put('a.ndjson', start)
    const values = exportValues(file)
    const first = values.next().value
    write(file)
    const readings = [first, ...values].flatMap((result) => result ?? [])
    expect(readings.slice(0, 2).map((result) => result.ok && result.value.json)).toEqual([
      { id: 1 },
      { id: 2 },
    ])
    expect(readings.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'source/still-written', severity: 'warning' },
    ])
  })
})
