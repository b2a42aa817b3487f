import { TARGETS, type Target } from '../read/target.ts'
import { type ColumnPath, columnPath } from './column-path.ts'
import type { ColumnShape } from './column-shape.ts'
import { isEpoch } from './date-shapes.ts'
import { KNOWN_COLUMNS } from './known-columns.ts'
import { CLOSED_WORDS, hasWords, knownWord } from './known-words.ts'

/** A field and the column that may be its source. */
export interface Guess {
  readonly target: Target
  readonly column: ColumnShape
  /** What its words may mean; null for an unknown word. */
  readonly map: ReadonlyMap<string, string | null> | null
}

/** A column that a name fits: the lower its rank, the better the name. */
interface Candidate {
  readonly column: ColumnShape
  readonly path: ColumnPath
  readonly rank: number
}

/** Which columns look like which fields, by their names and their values; each column once. */
export function guessFields(columns: readonly ColumnShape[]): readonly Guess[] {
  const free = new Set(columns)
  return KNOWN_COLUMNS.flatMap(({ target, names, byId = false }) => {
    const [best] = [...free]
      .flatMap((column) => candidateOf(column, names, byId))
      .filter(({ column, path }) => fits(target, column, path) && isSure(target, path, columns))
      .sort(target === 'source.native_id' ? byUniqueness : byShare)
    if (best === undefined) return []
    free.delete(best.column)
    return [{ target, column: best.column, map: mapOf(target, best) }]
  })
}

function candidateOf(column: ColumnShape, names: readonly RegExp[], byId: boolean): readonly Candidate[] {
  const path = columnPath(column.name)
  const rank = path === null ? -1 : names.findIndex((name) => name.test(path.name))
  return path === null || rank < 0 || (path.part === 'id' && !byId) ? [] : [{ column, path, rank }]
}

/** A ticket has an id of its own: the one with another value in each row, and the nearest to the row. */
function byUniqueness(a: Candidate, b: Candidate): number {
  return (
    Number(isUnique(b.column)) - Number(isUnique(a.column)) ||
    a.path.depth - b.path.depth ||
    a.rank - b.rank ||
    b.column.filled - a.column.filled
  )
}

/** A column that most rows leave empty comes after every other one. */
function byShare(a: Candidate, b: Candidate): number {
  return (
    Number(isSparse(a.column)) - Number(isSparse(b.column)) ||
    a.rank - b.rank ||
    Number(a.path.part !== 'id') - Number(b.path.part !== 'id') ||
    a.path.depth - b.path.depth ||
    b.column.filled - a.column.filled
  )
}

/** Whether every row has a value of its own in the column. */
export function isUnique({ values, filled, rows }: ColumnShape): boolean {
  return filled === rows && values === rows
}

function isSparse({ filled, rows }: ColumnShape): boolean {
  return filled * 2 < rows
}

function fits(
  target: Target,
  { dates, filled, rows, words, isLink }: ColumnShape,
  { part }: ColumnPath,
): boolean {
  if (filled === 0) return false
  const kind = TARGETS[target]
  if (kind === 'instant') return dates !== null && part === 'value'
  if (part === 'names') return kind === 'list'
  if (dates !== null && !isEpoch(dates)) return false
  if (target === 'source.native_id') return filled === rows && part === 'value'
  return kind === 'link' ? isLink : !hasWords(target) || words !== null
}

/** A name that often means something else needs another column, or other values, beside it. */
function isSure(target: Target, { name }: ColumnPath, columns: readonly ColumnShape[]): boolean {
  if (target === 'title' && name === 'name')
    return columns.some((one) => columnPath(one.name)?.name === 'desc')
  if (target !== 'source.status' || name !== 'closed') return true
  const own = columns.find((one) => columnPath(one.name)?.name === 'closed')
  return [...(own?.words?.keys() ?? [])].every((word) => CLOSED_WORDS.has(word))
}

function mapOf(target: Target, { column: { words }, path }: Candidate): Guess['map'] {
  if (!hasWords(target) || words === null) return null
  const meaning = (word: string) =>
    path.name === 'closed' ? (CLOSED_WORDS.get(word) ?? null) : knownWord(target, word)
  return new Map([...words.keys()].map((word) => [word, meaning(word)]))
}
