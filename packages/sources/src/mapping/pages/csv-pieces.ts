import { err, ok, type Place, type Problem, type Result } from '@triagebook/record/problem'
import { type CsvRecord, csvRecords } from '../../files/csv/csv-records.ts'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import type { TextFile } from '../text/text-file.ts'
import { columnProblems } from './column-problems.ts'

export interface CsvForm {
  readonly delimiter: string
  /** The columns to read, and where the mapping names each. */
  readonly columns: ReadonlyMap<string, Place>
}

type Cells = Extract<CsvRecord, { readonly kind: 'cells' }>
type Bad = Extract<CsvRecord, { readonly kind: 'bad' }>

/**
 * The rows of a CSV file, each with the wanted cells by the names in the header. A row that cannot be read comes as a
 * problem. A half row at the end of a file that is still written is left for the next run.
 */
export function* csvPieces(file: TextFile, { delimiter, columns }: CsvForm): Generator<Result<RawPage>> {
  let header: Cells | null = null
  let wanted: readonly (readonly [string, number])[] = []
  let rows = 0
  const top = { path: file.path, line: 1, col: 1 }
  for (const record of csvRecords(file.chunks(), delimiter)) {
    if (record.kind === 'bad') {
      if (header === null) return yield err(badHeader(file.path, record))
      rows++
      yield none(record, file.path, badRecord(file.path, record))
    } else if (record.cells.length === 1 && record.cells[0] === '') {
    } else if (header === null) {
      header = record
      const names = record.cells.map((name) => name.trim().normalize('NFC'))
      const [first, ...rest] = columnProblems(names, { path: file.path, delimiter, columns })
      if (first !== undefined) return yield err(first, ...rest)
      wanted = [...columns.keys()].map((column) => [column, names.indexOf(column.normalize('NFC'))])
    } else if (record.isEnded || file.growth() === 0) {
      rows++
      yield record.cells.length === header.cells.length
        ? ok(piece(record, wanted, file.path))
        : none(record, file.path, wrongLength(record, header.cells.length, file.path))
    }
  }
  if (header === null) yield err(problem('source/empty', { path: file.path }, top))
  else if (rows === 0) yield none(top, file.path, problem('source/only-header', { path: file.path }, top))
}

function piece(
  { cells, cellAt, line }: Cells,
  wanted: readonly (readonly [string, number])[],
  path: string,
): RawPage {
  return {
    json: Object.fromEntries(wanted.map(([column, index]) => [column, cells[index]])),
    at: { path, line, col: 1 },
    cellAt: (column) => ({ path, ...cellAt(wanted.find(([name]) => name === column)?.[1] ?? 0) }),
  }
}

function none(
  { line, col = 1 }: { readonly line: number; readonly col?: number },
  path: string,
  why: Problem,
): Result<RawPage> {
  return ok({ json: [], at: { path, line, col } }, [why])
}

function badHeader(path: string, record: Bad): Problem {
  return record.why === 'too-long'
    ? problem('source/wrong-kind#long-line', { path }, { path, line: record.line, col: record.col })
    : badRecord(path, record)
}

const BAD_RECORD = {
  'too-long': 'source/row-length#endless',
  'not-closed': 'source/bad-quotes#not-closed',
  'after-quote': 'source/bad-quotes#after-quote',
} as const

function badRecord(path: string, { why, line, col }: Bad): Problem {
  return problem(BAD_RECORD[why], {}, { path, line, col })
}

function wrongLength({ cells, line, cellAt }: Cells, expected: number, path: string): Problem {
  const said = { cells: `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`, expected }
  return cells.length < expected
    ? problem('source/row-length#short', said, { path, line, col: 1 })
    : problem('source/row-length#long', said, { path, ...cellAt(expected) })
}
