import type { Settings } from '@triagebook/record/formats'
import { asWarning, type Place, type Problem, suggestion } from '@triagebook/record/problem'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { Nodes, Table, TableRow } from 'mdast'
import { allowedIn, type Column, columnUnder, HEADERS, REQUIRED, wordIn } from './matrix-column.ts'
import type { MatrixRow } from './matrix-row.ts'
import { problem } from './problems.ts'

const NEEDED = REQUIRED.map((name) => HEADERS[name]).join(', ')

/** The table as rows, with everything that is wrong in it. `at` is where the table begins. */
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

/** Reads the first table of the file: columns by header in any order, cells as people write them. */
export function readMatrixTable(source: Source, settings: Settings): MatrixTable {
  const table = parseMarkdown(source.body).children.find((node): node is Table => node.type === 'table')
  if (!table) {
    const at = { path: source.path, line: source.bodyLine, col: 1 }
    return { rows: [], at, problems: [problem('rules/matrix-without-table', { columns: NEEDED }, at)] }
  }
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

interface Header {
  /** The column at each place; undefined for one that is not used. */
  readonly order: readonly (Column | undefined)[]
  readonly problems: readonly Problem[]
}

function readHeader(header: TableRow, placeOf: (node: Nodes) => Place): Header {
  const titles = header.children.map((cell) => ({
    text: textOf(cell),
    at: placeOf(cell.children[0] ?? cell),
  }))
  const order = titles.map(({ text }) => columnUnder(text))
  const missing = REQUIRED.filter((name) => !order.includes(name)).map((name) =>
    problem('rules/matrix-missing-column', { column: HEADERS[name], columns: NEEDED }, placeOf(header)),
  )
  const odd = titles.flatMap(({ text, at }, index) => {
    const column = order[index]
    if (column && order.indexOf(column) === index) return []
    if (column) return problem('rules/matrix-unread-column#twice', { column: text }, at)
    const values = { column: text, suggestion: suggestion(text, Object.values(HEADERS)) }
    return asWarning(problem('rules/matrix-unread-column#unknown', values, at))
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
  if (line.children.length < order.length) {
    const values = { found: line.children.length, wanted: order.length }
    return { problems: [problem('rules/matrix-too-few-cells', values, placeOf(line))] }
  }
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

function unknownWord(column: Column, written: string, allowed: readonly string[], at: Place): Problem {
  const values = { column: HEADERS[column], value: written, suggestion: suggestion(written, allowed) }
  if (column === 'priority')
    return written === ''
      ? problem('rules/matrix-unknown-word#no-priority', values, at)
      : problem('rules/matrix-unknown-word#unknown-priority', values, at)
  return written === ''
    ? problem('rules/matrix-unknown-word#empty', values, at)
    : problem('rules/matrix-unknown-word#unknown', values, at)
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value.trim()
  return 'children' in node ? node.children.map(textOf).join('').trim() : ''
}
