import { ownEntry, PRIORITY } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { ticketTypes, wordsOf } from '../ticket/vocabulary.ts'
import { MATRIX_INPUTS, type MatrixInput } from './matrix-row.ts'

export type Column = MatrixInput | 'priority'

/** The headers of the columns. Their order in the file does not matter. */
export const HEADERS: Readonly<Record<Column, string>> = {
  type: 'Issue Type',
  severity: 'Severity',
  business_impact: 'Business Impact',
  tier: 'Tier',
  priority: 'Priority',
}

/** The columns that every table must have. */
export const REQUIRED: readonly Column[] = ['type', 'severity', 'business_impact', 'priority']

/** Other names for a type that people use in the table. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  'minor-ui': 'ui',
  'ui-issue': 'ui',
  enhancement: 'feature-request',
}

/** The column under this header, or undefined if it is none of ours. */
export function columnUnder(header: string): Column | undefined {
  const columns: readonly Column[] = [...MATRIX_INPUTS, 'priority']
  return columns.find((name) => slugOf(HEADERS[name]) === slugOf(header))
}

/** A cell as it is in records: `Feature request` is `feature-request`, `Minor UI` is `ui`, `p1` is `P1`. */
export function wordIn(column: Column, written: string): string {
  if (column === 'priority') return written.toUpperCase()
  const word = slugOf(written)
  return column === 'type' ? (ownEntry(TYPE_NAMES, word) ?? word) : word
}

/** The words that are allowed in the column, or undefined if any is. */
export function allowedIn(column: Column, settings: Settings): readonly string[] | undefined {
  if (column === 'priority') return PRIORITY
  if (column === 'type') return ticketTypes(settings)
  return wordsOf(column === 'tier' ? 'customer.tier' : `triage.${column}`, settings)
}

function slugOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '-')
}
