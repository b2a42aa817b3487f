import { err, ok, type Result } from '@triagebook/record/problem'
import { csvRecords } from '../../files/csv/csv-records.ts'
import { jsonElements } from '../../files/json/json-elements.ts'
import { LONGEST_VALUE } from '../../files/json/json-parts.ts'
import { textLines } from '../../files/text-lines.ts'
import { isObject } from '../../kit/json-object.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from '../text/text-file.ts'
import { type ColumnReader, type ColumnShape, columnReader } from './column-shape.ts'
import { LIST_NAMES } from './known-columns.ts'
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
  /** Pointers to other lists of objects beside the rows. */
  readonly otherLists: readonly string[]
  /** Pointers to lists of objects in a row: its messages, or its changes. */
  readonly nestedLists: readonly string[]
  /** Names that the header has more than once. */
  readonly repeatedNames: readonly string[]
  /** The words for no value that were found. */
  readonly nulls: readonly string[]
}

/** Rows that can be read more than once. */
interface Table extends Pick<Sample, 'format' | 'delimiter' | 'otherLists'> {
  readonly pointer: string
  readonly rows: Iterable<Leaves>
  readonly repeatedNames?: readonly string[]
}

/** The values of a row by their columns. */
interface Leaves {
  readonly cells: Readonly<Record<string, unknown>>
  readonly lists: readonly string[]
}

/** Reads the first rows of a file of unknown format. */
export function sampleOf(file: TextFile): Result<Sample> {
  const table = tableOf(file)
  if (!table.ok) return table
  const { rows, format, delimiter, pointer, otherLists, repeatedNames = [] } = table.value
  const nothing = new Set(['', ...NOTHING])
  const found = new Set<string>()
  const columns = new Map<string, ColumnReader>()
  const nested = new Set<string>()
  let count = 0
  for (const row of rows) {
    if (count++ >= MOST_ROWS) break
    for (const list of row.lists) nested.add(list)
    for (const [name, cell] of Object.entries(row.cells)) {
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
  return ok({
    format,
    delimiter,
    rows: pointer,
    columns: shapes,
    count: total,
    otherLists,
    nestedLists: [...nested],
    repeatedNames,
    nulls: [...found].sort(),
  })
}

function tableOf(file: TextFile): Result<Table> {
  const begins = /\S/.exec(firstText(file))?.[0]
  if (begins === undefined) return err(problem('source/empty', { path: file.path }, topOf(file)))
  if (begins === '{' || begins === '[') return jsonTable(file)
  const delimiter = guessDelimiter(file)
  const names = headerOf(file, delimiter)
  const repeatedNames = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))]
  const rows = csvRows(file, delimiter, repeatedNames)
  return ok({ format: 'csv', delimiter, pointer: '', rows, otherLists: [], repeatedNames })
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
    ok({ format, delimiter: ',', pointer, rows, otherLists: [] })
  const [first, second] = firstLines(file)
  if (isObject(first) && isObject(second)) return table('ndjson', '', lineRows(file))
  const lists = ['', ...keysOf(file)].filter((pointer) => listAt(file, pointer))
  const pointer = lists.find((list) => LIST_NAMES.test(list.slice(1))) ?? lists[0]
  if (pointer !== undefined) {
    const otherLists = lists.filter((list) => list !== pointer)
    return ok({ format: 'json', delimiter: ',', pointer, rows: elementRows(file, pointer), otherLists })
  }
  return isObject(first)
    ? table('ndjson', '', lineRows(file))
    : err(problem('source/no-list#sniff', { path: file.path }, topOf(file)))
}

/** The first two lines that are not blank, as JSON; null for one that is none by itself. */
function firstLines(file: TextFile): readonly unknown[] {
  const found: unknown[] = []
  for (const { text } of textLines(file.chunks(), LONGEST_VALUE)) {
    if (text.trim() !== '') found.push(parsed(text))
    if (found.length === 2) break
  }
  return found
}

function keysOf(file: TextFile): readonly string[] {
  for (const element of jsonElements(file.chunks(), ''))
    if (element.kind === 'no-list')
      return element.keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return []
}

/** Whether the pointer leads to a list that begins with an object. */
function listAt(file: TextFile, pointer: string): boolean {
  for (const element of jsonElements(file.chunks(), pointer))
    return element.kind === 'element' && isObject(parsed(element.text))
  return false
}

function* elementRows(file: TextFile, pointer: string): Generator<Leaves> {
  for (const element of jsonElements(file.chunks(), pointer))
    if (element.kind === 'element') yield leavesOf(parsed(element.text))
}

function* lineRows(file: TextFile): Generator<Leaves> {
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

/** The single values of an object by their pointers, its lists of words, and the names in its lists of objects. */
function leavesOf(json: unknown): Leaves {
  const cells: Record<string, unknown> = {}
  const lists: string[] = []
  const visit = (value: unknown, pointer: string, depth: number): void => {
    if (isObject(value)) {
      if (depth < DEEPEST)
        for (const [key, part] of Object.entries(value))
          visit(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
    } else if (Array.isArray(value) && value.some((item) => typeof item === 'object')) {
      lists.push(pointer)
      const names = value.flatMap((item) =>
        isObject(item) && typeof item.name === 'string' ? item.name : [],
      )
      if (names.length > 0) cells[`${pointer}/*/name`] = names
    } else cells[pointer] = value
  }
  visit(isObject(json) ? json : {}, '', 0)
  return { cells, lists }
}

function headerOf(file: TextFile, delimiter: string): readonly string[] {
  for (const record of csvRecords(file.chunks(), delimiter))
    if (record.kind === 'cells' && !(record.cells.length === 1 && record.cells[0] === ''))
      return record.cells.map((name) => name.trim())
  return []
}

/** A column whose name the header has twice cannot be mapped. */
function* csvRows(file: TextFile, delimiter: string, repeated: readonly string[]): Generator<Leaves> {
  let header: readonly string[] | null = null
  for (const record of csvRecords(file.chunks(), delimiter)) {
    if (record.kind === 'bad' || (record.cells.length === 1 && record.cells[0] === '')) continue
    if (header === null) {
      header = record.cells.map((name) => name.trim())
      continue
    }
    const cells = header.map((name, index) => [name, record.cells[index]] as const)
    yield { cells: Object.fromEntries(cells.filter(([name]) => !repeated.includes(name))), lists: [] }
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
