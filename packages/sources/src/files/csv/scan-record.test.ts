import { describe, expect, it, vi } from 'vitest'
import { type Dialect, scanRecord } from './scan-record.ts'

const COMMA: Dialect = { delimiter: ',', lineBreak: '\n' }
const MEBIBYTE = 1024 * 1024

interface Options {
  readonly isEnd?: boolean
  readonly start?: number
  readonly dialect?: Dialect
}

/** The cells of the first record with their places, or what else there is. */
function scanned(text: string, { isEnd = true, start = 0, dialect = COMMA }: Options = {}) {
  const result = scanRecord(text, start, dialect, isEnd)
  if (result.kind === 'record')
    return [...result.cells.map(({ text: cell, offset }) => `${offset}:${cell}`), `next ${result.next}`]
  return result.kind === 'bad' ? `${result.why} at ${result.offset}` : result.kind
}

describe('a record', () => {
  it.each([
    { text: 'a,b\nc', expected: ['0:a', '2:b', 'next 4'] },
    { text: 'a,b', expected: ['0:a', '2:b', 'next 4'] },
    { text: 'a,\n', expected: ['0:a', '2:', 'next 3'] },
    { text: 'a,', expected: ['0:a', '2:', 'next 3'] },
    { text: '\n', expected: ['0:', 'next 1'] },
    { text: 'a\r\nb', expected: ['0:a', 'next 3'] },
    { text: 'a\rb,c\n', expected: ['0:a\rb', '4:c', 'next 6'] },
    { text: '\r\n', expected: ['0:', 'next 2'] },
    { text: '"a","b"\n', expected: ['0:a', '4:b', 'next 8'] },
    { text: '"a"\r\nb', expected: ['0:a', 'next 5'] },
    { text: '"a\nb",c', expected: ['0:a\nb', '6:c', 'next 8'] },
    { text: '"",""', expected: ['0:', '3:', 'next 6'] },
    { text: '"a""b"', expected: ['0:a"b', 'next 7'] },
    { text: '""""', expected: ['0:"', 'next 5'] },
    { text: 'a"b",c', expected: ['0:a"b"', '5:c', 'next 7'] },
    { text: '"a",', expected: ['0:a', '4:', 'next 5'] },
  ])('of $text', ({ text, expected }) => expect(scanned(text)).toEqual(expected))

  it('may have another delimiter and another line break', () => {
    expect(scanned('a;b,c\rd', { dialect: { delimiter: ';', lineBreak: '\r' } })).toEqual([
      '0:a',
      '2:b,c',
      'next 6',
    ])
  })

  it('looks for the end of its line once, also where the file ends without one', () => {
    const search = vi.spyOn(String.prototype, 'indexOf')
    const cells = scanned(','.repeat(100))
    const searches = search.mock.calls.filter(([sought]) => sought === '\n').length
    search.mockRestore()
    expect(cells).toHaveLength(102)
    expect(searches).toBe(1)
  })

  it('starts at the given place', () =>
    expect(scanned('a\nb,c\n', { start: 2 })).toEqual(['2:b', '4:c', 'next 6']))
})

describe('a text that goes on', () => {
  it.each([
    { text: 'a,b', expected: 'more' },
    { text: 'a,"b', expected: 'more' },
    { text: 'a,"b"', expected: 'more' },
    { text: '"b"\r', expected: 'more' },
    { text: 'a,b\n', expected: ['0:a', '2:b', 'next 4'] },
    { text: '"b"\n', expected: ['0:b', 'next 4'] },
  ])('$text', ({ text, expected }) => expect(scanned(text, { isEnd: false })).toEqual(expected))
})

describe('a wrong quote', () => {
  it.each([
    { text: 'a,"b', expected: 'not-closed at 2' },
    { text: '"a""', expected: 'not-closed at 0' },
    { text: '"a"b,c', expected: 'after-quote at 0' },
    { text: 'a,"b" ,c', expected: 'after-quote at 2' },
    { text: '"a"\rb', expected: 'after-quote at 0' },
  ])('in $text', ({ text, expected }) => expect(scanned(text)).toBe(expected))

  it.each([
    { name: 'that closes after exactly 1 MiB is right', length: MEBIBYTE - 1, kind: 'record' },
    { name: 'that closes one character later never closes', length: MEBIBYTE, kind: 'bad' },
  ])('$name', ({ length, kind }) => {
    const text = `"${'x'.repeat(length)}"\n`
    for (const isEnd of [true, false]) expect(scanRecord(text, 0, COMMA, isEnd).kind).toBe(kind)
  })

  it.each([
    { name: 'is waited for', length: MEBIBYTE - 1, expected: 'more' },
    { name: 'is given up one character later', length: MEBIBYTE, expected: 'bad' },
  ])('that is open for 1 MiB $name', ({ length, expected }) =>
    expect(scanRecord(`"${'x'.repeat(length)}`, 0, COMMA, false).kind).toBe(expected),
  )
})
