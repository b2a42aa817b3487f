import { listed, nearest, type Place, type Problem } from '@triagebook/record/problem'
import { problem } from '../../problem/problem.ts'

interface Wanted {
  readonly path: string
  readonly delimiter: string
  readonly columns: ReadonlyMap<string, Place>
}

const NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a vertical bar',
}

/** The columns of the mapping that the header lacks or has twice, each at its place in the mapping. */
export function columnProblems(header: readonly string[], wanted: Wanted): readonly Problem[] {
  const { path, columns } = wanted
  const missing = [...columns].filter(([column]) => !header.includes(column.normalize('NFC')))
  if (missing.length === columns.size && columns.size > 0) {
    const other = anotherKind(header, path) ?? anotherDelimiter(header, wanted)
    if (other !== null) return [other]
  }
  return [
    ...missing.map(([column, at]) => noSuchColumn(column, at, header, path)),
    ...[...columns].flatMap(([column, at]) =>
      header.filter((name) => name === column.normalize('NFC')).length > 1
        ? [problem('source/two-such-columns', { path, column }, at)]
        : [],
    ),
  ]
}

function anotherKind([first = '']: readonly string[], path: string): Problem | null {
  const at = { path, line: 1, col: 1 }
  if (/^[[{]/.test(first)) return problem('source/wrong-kind#json', { path }, at)
  return /^<(?:!doctype|html|\?xml|table)/i.test(first)
    ? problem('source/wrong-kind#web-page', { path, format: 'CSV' }, at)
    : null
}

function anotherDelimiter(header: readonly string[], { path, delimiter, columns }: Wanted): Problem | null {
  const line = header.join(delimiter)
  const fits = Object.keys(NAMES).find((other) => {
    const names = line.split(other).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    return other !== delimiter && [...columns.keys()].some((column) => names.includes(column))
  })
  if (fits === undefined) return null
  return problem(
    'source/wrong-delimiter',
    {
      path,
      found: NAMES[fits] ?? fits,
      expected: NAMES[delimiter] ?? delimiter,
      delimiter: JSON.stringify(fits),
    },
    { path, line: 1, col: 1 },
  )
}

function noSuchColumn(column: string, at: Place, header: readonly string[], path: string): Problem {
  const meant = nearest(column, header)
  const suggestion =
    meant === null ? `It has ${listed(header.filter((name) => name !== ''))}.` : `Did you mean \`${meant}\`?`
  return problem('source/no-such-column', { path, column, suggestion }, at)
}
