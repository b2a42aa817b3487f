import { type Place, type Problem, type Settings, suggestion } from '@triagebook/record'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { Nodes, Table, TableRow } from 'mdast'
import { allowedIn, type Column, columnUnder, HEADERS, REQUIRED, wordIn } from './matrix-column.ts'
import type { MatrixRow } from './matrix-row.ts'

/** The table as rows, with everything that is wrong in it. `at` is the table's own place. */
export interface MatrixTable {
  readonly rows: readonly MatrixRow[]
  readonly at: Place
  readonly problems: readonly Problem[]
}

interface Source {
  readonly path: string
  readonly body: string
  /** The file's line on which the body begins. */
  readonly bodyLine: number
}

/** Reads the first table of the file: columns by header text in any order, cells by words of people. */
export function readMatrixTable(source: Source, settings: Settings): MatrixTable {
  const table = parseMarkdown(source.body).children.find((node): node is Table => node.type === 'table')
  if (!table) return withoutTable({ path: source.path, line: source.bodyLine, col: 1 })
  const placeOf = (node: Nodes): Place => ({
    path: source.path,
    line: (node.position?.start.line ?? 1) + source.bodyLine - 1,
    col: node.position?.start.column ?? 1,
  })
  const [header, ...lines] = table.children
  const columns = header ? readHeader(header, placeOf) : { order: [], problems: [] }
  if (columns.problems.some(({ severity }) => severity === 'error')) {
    return { rows: [], at: placeOf(table), problems: columns.problems }
  }
  const read = lines.map((line) => readRow(line, columns.order, settings, placeOf))
  return {
    rows: read.flatMap(({ row }) => row ?? []),
    at: placeOf(table),
    problems: [...columns.problems, ...read.flatMap(({ problems }) => problems)],
  }
}

function withoutTable(at: Place): MatrixTable {
  const problem: Problem = {
    code: 'rules/matrix-without-table',
    severity: 'error',
    message: 'The priority matrix has no table, so no ticket can get a priority.',
    hint: `Write a Markdown table with the columns ${REQUIRED.map((name) => HEADERS[name]).join(', ')}.`,
    at,
  }
  return { rows: [], at, problems: [problem] }
}

interface Header {
  /** The column that stands at each place; undefined for one that is not read. */
  readonly order: readonly (Column | undefined)[]
  readonly problems: readonly Problem[]
}

function readHeader(header: TableRow, placeOf: (node: Nodes) => Place): Header {
  const titles = header.children.map((cell) => ({
    text: textOf(cell),
    at: placeOf(cell.children[0] ?? cell),
  }))
  const order = titles.map(({ text }) => columnUnder(text))
  const missing = REQUIRED.filter((name) => !order.includes(name)).map(
    (name): Problem => ({
      code: 'rules/matrix-missing-column',
      severity: 'error',
      message: `The priority matrix has no column “${HEADERS[name]}”.`,
      hint: `Its columns are ${REQUIRED.map((other) => HEADERS[other]).join(', ')} and, where it matters, Tier, in any order.`,
      at: placeOf(header),
    }),
  )
  const odd = titles.flatMap(({ text, at }, index): readonly Problem[] => {
    const column = order[index]
    if (column && order.indexOf(column) === index) return []
    return [
      {
        code: 'rules/matrix-unread-column',
        severity: column ? 'error' : 'warning',
        message: column
          ? `The priority matrix has the column “${text}” twice.`
          : `The column “${text}” of the priority matrix decides nothing.`,
        hint: suggestion(text, Object.values(HEADERS)),
        at,
      },
    ]
  })
  return { order, problems: [...missing, ...odd] }
}

interface ReadRow {
  readonly row?: MatrixRow
  readonly problems: readonly Problem[]
}

function readRow(
  line: TableRow,
  order: Header['order'],
  settings: Settings,
  placeOf: (node: Nodes) => Place,
): ReadRow {
  const text = `| ${line.children.map(textOf).join(' | ')} |`
  if (line.children.length < order.length)
    return { problems: [tooFewCells(line, order.length, placeOf(line))] }
  const problems: Problem[] = []
  const words = new Map<Column, string>()
  for (const [index, column] of order.entries()) {
    const cell = line.children[index]
    if (!column || !cell) continue
    const written = textOf(cell)
    if (written === '*' && column !== 'priority') continue
    const word = wordIn(column, written)
    const allowed = allowedIn(column, settings)
    if (word === '' || (allowed && !allowed.includes(word))) {
      problems.push(unknownWord(column, written, allowed ?? [], placeOf(cell.children[0] ?? cell)))
    }
    words.set(column, word)
  }
  if (problems.length > 0) return { problems }
  const { priority = '', ...cells } = Object.fromEntries(words)
  return { row: { cells, priority, text, at: placeOf(line) }, problems: [] }
}

function tooFewCells(line: TableRow, wanted: number, at: Place): Problem {
  return {
    code: 'rules/matrix-too-few-cells',
    severity: 'error',
    message: `This row of the priority matrix has ${line.children.length} of ${wanted} cells.`,
    hint: 'Fill every column; * matches any.',
    at,
  }
}

function unknownWord(column: Column, written: string, allowed: readonly string[], at: Place): Problem {
  return {
    code: 'rules/matrix-unknown-word',
    severity: 'error',
    message:
      written === ''
        ? `A cell of “${HEADERS[column]}” is empty.`
        : `“${HEADERS[column]}” is never “${written}”.`,
    hint: `${column === 'priority' ? '' : '* matches any. '}${allowed.length > 0 ? suggestion(written, allowed) : ''}`.trim(),
    at,
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value.trim()
  return 'children' in node ? node.children.map(textOf).join('').trim() : ''
}
