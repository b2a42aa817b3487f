import { listed, nearest, type Place, type Problem } from '@triagebook/record'

interface Wanted {
  readonly path: string
  readonly delimiter: string
  readonly columns: ReadonlyMap<string, Place>
}

const NAMES: Readonly<Record<string, string>> = {
  ',': 'a comma',
  ';': 'a semicolon',
  '\t': 'a tab',
  '|': 'a bar',
}

/** The columns of the mapping that the header does not have, or has twice: each at its place in the mapping. */
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
      header.filter((name) => name === column.normalize('NFC')).length > 1 ? [twice(column, at, path)] : [],
    ),
  ]
}

function anotherKind([first = '']: readonly string[], path: string): Problem | null {
  const kind = /^[[{]/.test(first)
    ? {
        what: 'looks like JSON, not like CSV',
        hint: 'Write a mapping with `format: json`. An export of Zendesk needs none: import zendesk --from <file>.',
      }
    : /^<(?:!doctype|html|\?xml|table)/i.test(first)
      ? {
          what: 'is a web page, not CSV',
          hint: 'As a rule that is the desk’s page for signing in: sign in, and download the export again.',
        }
      : null
  if (kind === null) return null
  return {
    code: 'source/wrong-kind',
    severity: 'error',
    message: `${path} ${kind.what}.`,
    hint: kind.hint,
    at: { path, line: 1, col: 1 },
  }
}

function anotherDelimiter(header: readonly string[], { path, delimiter, columns }: Wanted): Problem | null {
  const line = header.join(delimiter)
  const fits = Object.keys(NAMES).find((other) => {
    const names = line.split(other).map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    return other !== delimiter && [...columns.keys()].some((column) => names.includes(column))
  })
  if (fits === undefined) return null
  return {
    code: 'source/wrong-delimiter',
    severity: 'error',
    message: `The columns of ${path} are separated by ${NAMES[fits]}; the mapping says by ${NAMES[delimiter]}.`,
    hint: `Write \`delimiter: ${JSON.stringify(fits)}\` in the mapping.`,
    at: { path, line: 1, col: 1 },
  }
}

function noSuchColumn(column: string, at: Place, header: readonly string[], path: string): Problem {
  const meant = nearest(column, header)
  return {
    code: 'source/no-such-column',
    severity: 'error',
    message: `${path} has no column \`${column}\`.`,
    hint:
      meant === null
        ? `It has ${listed(header.filter((name) => name !== ''))}.`
        : `Did you mean \`${meant}\`?`,
    at,
  }
}

function twice(column: string, at: Place, path: string): Problem {
  return {
    code: 'source/two-such-columns',
    severity: 'error',
    message: `${path} has more than one column \`${column}\`, so nobody can tell which one is meant.`,
    hint: 'Rename one of them in the file.',
    at,
  }
}
