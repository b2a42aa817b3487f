import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRecord, csvRecords } from './csv-records.ts'

const shown = (record: CsvRecord) =>
  record.kind === 'cells' ? [record.line, ...record.cells] : [`${record.line}:${record.col}`, record.why]
const recordsOf = (text: string, most = 10) => [...csvRecords([text], ',').take(most)].map(shown)

describe('csvRecords', () => {
  it.each([
    {
      name: 'lines with and without a carriage return',
      text: 'a,b\r\nc,d\ne,f',
      expected: [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    },
    {
      name: 'quotes around delimiters, quotes and line breaks',
      text: '"a,1","b ""2""\n3"\nc,d\n',
      expected: [
        [1, 'a,1', 'b "2"\n3'],
        [3, 'c', 'd'],
      ],
    },
    { name: 'a quote as a letter inside a cell', text: 'a 5" disk,b\n', expected: [[1, 'a 5" disk', 'b']] },
    {
      name: 'empty cells',
      text: ',\n"",\n',
      expected: [
        [1, '', ''],
        [2, '', ''],
      ],
    },
    {
      name: 'the lines of old Macs',
      text: 'a,b\rc,d\r',
      expected: [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    },
    {
      name: 'a carriage return after a quote',
      text: '"a","b"\r\n"c","d"\r\n',
      expected: [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    },
  ])('reads $name', ({ text, expected }) => expect(recordsOf(text)).toEqual(expected))

  it.each([
    {
      name: 'a quote that never closes',
      text: 'a,b\nc,"d\ne,f\n',
      expected: [
        [1, 'a', 'b'],
        ['2:3', 'not-closed'],
        [3, 'e', 'f'],
      ],
    },
    {
      name: 'words after a quote',
      text: 'a,b\n"c"x,d\ne,f\n',
      expected: [
        [1, 'a', 'b'],
        ['2:1', 'after-quote'],
        [3, 'e', 'f'],
      ],
    },
    {
      name: 'a quote that closes in a later row',
      text: 'a,"b\nc,"d"\ne,f\n',
      expected: [
        ['1:3', 'after-quote'],
        [2, 'c', 'd'],
        [3, 'e', 'f'],
      ],
    },
  ])('refuses $name, and reads on after its line', ({ text, expected }) =>
    expect(recordsOf(text)).toEqual(expected),
  )

  it('gives up a quote that is open for more than a record may hold', () => {
    const rows = 'x,y\n'.repeat(300_000)
    expect(recordsOf(`a,"b\n${rows}`, 2)).toEqual([
      ['1:3', 'not-closed'],
      [2, 'x', 'y'],
    ])
  })

  it('does not hold a line without end, and reads on after it', () => {
    const long = Array.from({ length: 6 }, () => 'x'.repeat(1024 * 1024))
    const records = [...csvRecords(['a,b\n', ...long, 'x\nc,d\n'], ',')].map(shown)
    expect(records).toEqual([
      [1, 'a', 'b'],
      ['2:1', 'too-long'],
      [3, 'c', 'd'],
    ])
  })

  it.each([
    { name: 'of exactly 4 MiB', length: 4 * 1024 * 1024, kinds: ['cells', 'cells'] },
    { name: 'of one character more', length: 4 * 1024 * 1024 + 1, kinds: ['bad', 'cells'] },
  ])('waits for the end of a line $name: $kinds', ({ length, kinds }) => {
    const records = csvRecords(['x'.repeat(length), '\nc,d\n'], ',')
    expect([...records].map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    {
      name: 'a carriage return at the end of a chunk',
      chunks: ['a,b\r', '\nc,d\r\n'],
      cells: ['a', 'b', 'c', 'd'],
    },
    {
      name: 'a carriage return after a quote at the end of a chunk',
      chunks: ['a\r\n"b"\r', '\nc'],
      cells: ['a', 'b', 'c'],
    },
    { name: 'a line break at the start of a chunk', chunks: ['a,b', '\nc,d'], cells: ['a', 'b', 'c', 'd'] },
    { name: 'a quote at the end of a chunk', chunks: ['"a"', '"b",c'], cells: ['a"b', 'c'] },
    { name: 'nothing in a chunk', chunks: ['', 'a,b', ''], cells: ['a', 'b'] },
    { name: 'no chunk', chunks: [], cells: [] },
  ])('reads $name', ({ chunks, cells }) =>
    expect(
      [...csvRecords(chunks, ',')].flatMap((record) => (record.kind === 'cells' ? record.cells : record.why)),
    ).toEqual(cells),
  )

  it.each([
    { text: 'a,b\n', isEnded: true },
    { text: 'a,b', isEnded: false },
    { text: '"a"\n', isEnded: true },
    { text: '"a"', isEnded: false },
    { text: 'a,b\r', isEnded: true },
  ])('says whether a line break ends $text: $isEnded', ({ text, isEnded }) =>
    expect([...csvRecords([text], ',')]).toMatchObject([{ isEnded }]),
  )

  it('says where a cell begins, also after line breaks in the cells before', () => {
    const [, record] = csvRecords(['h,h,h\n"a\nb",c,"d"\n'], ',')
    expect(record?.kind === 'cells' && [0, 1, 2].map(record.cellAt)).toEqual([
      { line: 2, col: 1 },
      { line: 3, col: 4 },
      { line: 3, col: 6 },
    ])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ü') })
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const written = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')}\n`).join('')

  it('reads back what was written, whatever the cells hold and wherever the text is cut', () =>
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const text = written(rows)
        const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
        const read = [...csvRecords(chunks, ';')].map((record) =>
          record.kind === 'cells' ? record.cells : null,
        )
        expect(read).toEqual(rows)
      }),
      { numRuns: 100 },
    ))
})
