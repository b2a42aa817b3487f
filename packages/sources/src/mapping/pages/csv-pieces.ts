import { err, ok, type Place, type Problem, type Result } from '@triagebook/record'
import { type CsvRecord, csvRecords } from '../../files/csv/csv-records.ts'
import type { RawPage } from '../../kit/source.ts'
import { emptyFile, onlyHeader } from '../text/empty-file.ts'
import type { TextFile } from '../text/text-file.ts'
import { columnProblems } from './column-problems.ts'

export interface CsvForm {
  readonly delimiter: string
  /** The columns that are wanted, and where the mapping names each. */
  readonly columns: ReadonlyMap<string, Place>
}

type Cells = Extract<CsvRecord, { readonly kind: 'cells' }>

/**
 * The rows of a CSV file, each with the wanted cells by the names in the header. A row that cannot be read comes as a
 * problem beside nothing. A half row at the end of a file that is still being written is left for the next run.
 */
export function* csvPieces(file: TextFile, { delimiter, columns }: CsvForm): Generator<Result<RawPage>> {
  let header: Cells | null = null
  let wanted: readonly (readonly [string, number])[] = []
  let rows = 0
  for (const record of csvRecords(file.chunks(), delimiter)) {
    if (record.kind === 'bad') {
      const problem =
        record.why === 'too-long' ? tooLong(file.path, record, header !== null) : badQuotes(file.path, record)
      if (header === null) return yield err(problem)
      rows++
      yield none(record, file.path, problem)
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
  if (header === null) yield err(emptyFile(file.path))
  else if (rows === 0) yield none({ line: 1, col: 1 }, file.path, onlyHeader(file.path))
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
  problem: Problem,
): Result<RawPage> {
  return ok({ json: [], at: { path, line, col } }, [problem])
}

function badQuotes(path: string, { why, line, col }: Extract<CsvRecord, { readonly kind: 'bad' }>): Problem {
  return {
    code: 'source/bad-quotes',
    severity: 'error',
    message:
      why === 'not-closed'
        ? 'A quote is opened here and never closed, so the row was left out.'
        : 'The quotes of this cell end before the cell does, so the row was left out.',
    hint: 'Close the cell with a quote. A quote inside a cell in quotes is written twice: "a 5"" disk".',
    at: { path, line, col },
  }
}

function tooLong(
  path: string,
  { line, col }: Extract<CsvRecord, { readonly kind: 'bad' }>,
  hasHeader: boolean,
): Problem {
  return {
    code: hasHeader ? 'source/row-length' : 'source/wrong-kind',
    severity: 'error',
    message: hasHeader
      ? 'The row is longer than 4 MiB, so it was left out.'
      : `The first line of ${path} is longer than 4 MiB, so it is no table.`,
    hint: hasHeader
      ? 'A record holds at most 1 MiB. As a rule a quote is missing before it.'
      : 'If it is JSON, write a mapping with `format: json`. An export of Zendesk needs none: import zendesk --from <file>.',
    at: { path, line, col },
  }
}

function wrongLength({ cells, line, cellAt }: Cells, expected: number, path: string): Problem {
  const isShort = cells.length < expected
  return {
    code: 'source/row-length',
    severity: 'error',
    message: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} and the header ${expected}, so the row was left out.`,
    hint: isShort
      ? 'Fill in the cells that are missing; a cell with a line break in it needs quotes.'
      : 'A cell that holds the delimiter needs quotes.',
    at: isShort ? { path, line, col: 1 } : { path, ...cellAt(expected) },
  }
}
