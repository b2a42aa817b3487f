import { TARGETS, type Target } from '../read/target.ts'
import type { ColumnShape } from './column-shape.ts'
import { COLUMN_NAMES, WORDS } from './known-words.ts'

/** A field and the column that may be its source. */
export interface Guess {
  readonly target: Target
  readonly column: ColumnShape
  /** What its words may mean; null for an unknown word. */
  readonly map: ReadonlyMap<string, string | null> | null
}

/** Which columns look like which fields, by their names and their values; each column once. */
export function guessFields(columns: readonly ColumnShape[]): readonly Guess[] {
  const free = new Set(columns)
  const found = new Set<Target>()
  return COLUMN_NAMES.flatMap(([target, name]) => {
    if (found.has(target)) return []
    const column = [...free].find((one) => name.test(plainName(one.name)) && fits(target, one))
    if (column === undefined) return []
    free.delete(column)
    found.add(target)
    return [{ target, column, map: mapOf(target, column) }]
  })
}

/** The name, or the last step of a pointer, in small letters. */
function plainName(name: string): string {
  return (name.startsWith('/') ? (name.split('/').at(-1) ?? '') : name).trim().toLowerCase()
}

function fits(target: Target, { dates, filled, words }: ColumnShape): boolean {
  if (filled === 0) return false
  if (TARGETS[target] === 'instant') return dates !== null
  return dates === null && (WORDS[target] === undefined || words !== null)
}

function mapOf(target: Target, { words }: ColumnShape): Guess['map'] {
  const known = WORDS[target]
  if (known === undefined || words === null) return null
  return new Map(
    [...words.keys()].map((word) => [
      word,
      Object.entries(known).find(([, spellings]) => spellings.includes(word.toLowerCase()))?.[0] ?? null,
    ]),
  )
}
