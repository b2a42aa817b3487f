import { err, ok, type Result } from '@triagebook/record/problem'
import { csvRecords } from '../../files/csv/csv-records.ts'
import { jsonElements } from '../../files/json/json-elements.ts'
import { LONGEST_VALUE } from '../../files/json/json-parts.ts'
import { textLines } from '../../files/text-lines.ts'
import { isObject } from '../../kit/json-object.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from '../text/text-file.ts'
import { type ColumnReader, type ColumnShape, columnReader } from './column-shape.ts'
import { NOTHING } from './known-words.ts'

/** How many rows are read. */
const MOST_ROWS = 10_000

/** What the first rows of a file show. */
export interface Sample {
  readonly format: 'csv' | 'json' | 'ndjson'
  readonly delimiter: string
  /** The pointer to the list; empty if the file is the list. */
  readonly rows: string
  readonly columns: readonly ColumnShape[]
  readonly count: number
  /** The words for no value that were found. */
  readonly nulls: readonly string[]
}

/** Rows that can be read more than once. */
interface Table extends Pick<Sample, 'format' | 'delimiter'> {
  readonly pointer: string
  readonly rows: Iterable<Readonly<Record<string, unknown>>>
}

/** Reads the first rows of a file of unknown format. */
export function sampleOf(file: TextFile): Result<Sample> {
  const table = tableOf(file)
  if (!table.ok) return table
  const { rows, format, delimiter, pointer } = table.value
  const nothing = new Set(['', ...NOTHING])
  const found = new Set<string>()
  const columns = new Map<string, ColumnReader>()
  let count = 0
  for (const row of rows) {
    if (count++ >= MOST_ROWS) break
    for (const [name, cell] of Object.entries(row)) {
      const text = typeof cell === 'string' ? cell.trim() : ''
      if (text !== '' && nothing.has(text)) found.add(text)
      const column = columns.get(name) ?? columnReader(name, nothing)
      columns.set(name, column)
      column.add(cell)
    }
  }
  const total = Math.min(count, MOST_ROWS)
  if (total === 0)
    return err({ ...problem('source/only-header', { path: file.path }, topOf(file)), severity: 'error' })
  const shapes = [...columns.values()].map(({ shape }) => ({ ...shape(), rows: total }))
  return ok({ format, delimiter, rows: pointer, columns: shapes, count: total, nulls: [...found].sort() })
}

function tableOf(file: TextFile): Result<Table> {
  const begins = /\S/.exec(firstText(file))?.[0]
  if (begins === undefined) return err(problem('source/empty', { path: file.path }, topOf(file)))
  if (begins === '{' || begins === '[') return jsonTable(file)
  const delimiter = guessDelimiter(file)
  return ok({ format: 'csv', delimiter, pointer: '', rows: csvRows(file, delimiter) })
}

function topOf({ path }: TextFile) {
  return { path, line: 1, col: 1 }
}

function firstText(file: TextFile): string {
  for (const chunk of file.chunks()) if (chunk.trim() !== '') return chunk
  return ''
}

function jsonTable(file: TextFile): Result<Table> {
  const table = (format: 'json' | 'ndjson', pointer: string, rows: Table['rows']) =>
    ok({ format, delimiter: ',', pointer, rows })
  const lines = firstText(file).split('\n', 2)
  if (
    isObject(parsed(lines[0] ?? '')) &&
    (lines.length === 1 || isObject(parsed(lines[1] ?? '')) || lines[1] === '')
  )
    if (listAt(file, '') === null && keysOf(file).every((key) => listAt(file, key) === null))
      return table('ndjson', '', lineRows(file))
  for (const pointer of ['', ...keysOf(file)])
    if (listAt(file, pointer) !== null) return table('json', pointer, elementRows(file, pointer))
  return err(problem('source/no-list#sniff', { path: file.path }, topOf(file)))
}

function keysOf(file: TextFile): readonly string[] {
  for (const element of jsonElements(file.chunks(), ''))
    if (element.kind === 'no-list')
      return element.keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return []
}

/** Whether the pointer leads to a list that begins with an object. */
function listAt(file: TextFile, pointer: string): true | null {
  for (const element of jsonElements(file.chunks(), pointer))
    return element.kind === 'element' && isObject(parsed(element.text)) ? true : null
  return null
}

function* elementRows(file: TextFile, pointer: string): Generator<Readonly<Record<string, unknown>>> {
  for (const element of jsonElements(file.chunks(), pointer))
    if (element.kind === 'element') yield leavesOf(parsed(element.text))
}

function* lineRows(file: TextFile): Generator<Readonly<Record<string, unknown>>> {
  for (const { text } of textLines(file.chunks(), LONGEST_VALUE))
    if (text.trim() !== '') yield leavesOf(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const DEEPEST = 3

/** The single values of an object by their pointers, and its lists of words. */
function leavesOf(json: unknown, pointer = '', depth = 0): Readonly<Record<string, unknown>> {
  if (!isObject(json)) return {}
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      const name = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (isObject(value)) return depth + 1 < DEEPEST ? Object.entries(leavesOf(value, name, depth + 1)) : []
      return Array.isArray(value) && value.some((item) => typeof item === 'object') ? [] : [[name, value]]
    }),
  )
}

function* csvRows(file: TextFile, delimiter: string): Generator<Readonly<Record<string, unknown>>> {
  let header: readonly string[] | null = null
  for (const record of csvRecords(file.chunks(), delimiter)) {
    if (record.kind === 'bad' || (record.cells.length === 1 && record.cells[0] === '')) continue
    if (header === null) header = record.cells.map((name) => name.trim())
    else yield Object.fromEntries(header.map((name, index) => [name, record.cells[index]]))
  }
}

const SEEN_RECORDS = 50

/** The delimiter with which most of the first rows have as many cells as the header, and more than one. */
function guessDelimiter(file: TextFile): string {
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const lengths: number[] = []
    for (const record of csvRecords(file.chunks(), delimiter)) {
      if (record.kind === 'cells') lengths.push(record.cells.length)
      if (lengths.length >= SEEN_RECORDS) break
    }
    const [width = 1] = lengths
    const even = lengths.filter((length) => length === width).length
    return { delimiter, score: width === 1 ? 0 : even * 1000 + width }
  })
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}
