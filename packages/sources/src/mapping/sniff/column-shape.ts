import { cellText } from '../row/cell-text.ts'
import { dateShapes } from './date-shapes.ts'

/** What the rows show about one column. Its words are kept only if there are few of them. */
export interface ColumnShape {
  readonly name: string
  readonly rows: number
  readonly filled: number
  /** How many different values, counted up to `MOST_COUNTED`. */
  readonly values: number
  /** Each value with its number of rows; null if there are too many for a list of words. */
  readonly words: ReadonlyMap<string, number> | null
  /** Patterns that every filled cell matches; null if it has no times. */
  readonly dates: readonly string[] | null
  /** Whether every filled cell is a web address. */
  readonly isLink: boolean
}

const MOST_WORDS = 25
const LONGEST_WORD = 60
const MOST_COUNTED = 50_000

export interface ColumnReader {
  readonly add: (cell: unknown) => void
  readonly shape: () => ColumnShape
}

/** Collects the shape of one column, cell by cell. */
export function columnReader(name: string, nulls: ReadonlySet<string>): ColumnReader {
  const counts = new Map<string, number>()
  const dates = dateShapes()
  let rows = 0
  let filled = 0
  let isWords = true
  let isLink = true
  return {
    add: (cell) => {
      rows++
      const text = cellText(Array.isArray(cell) ? cell.join(', ') : cell, nulls)
      if (text === null || text === undefined) return
      filled++
      isWords &&= text.length <= LONGEST_WORD && !text.includes('@')
      isLink &&= /^https?:\/\/\S+$/.test(text)
      dates.add(text)
      if (counts.has(text) || counts.size < MOST_COUNTED) counts.set(text, (counts.get(text) ?? 0) + 1)
    },
    shape: () => ({
      name,
      rows,
      filled,
      values: counts.size,
      words: isWords && counts.size <= MOST_WORDS ? counts : null,
      dates: filled === 0 ? null : dates.fitting(),
      isLink: isLink && filled > 0,
    }),
  }
}
