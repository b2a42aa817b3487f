import { PRIORITY, type Settings } from '@triagebook/record'
import { ticketTypes, wordsOf } from '../ticket/vocabulary.ts'
import { ASKING, type Asking } from './matrix-row.ts'

export type Column = Asking | 'priority'

/** The columns' headers as people read them; their order in the file does not matter. */
export const HEADERS: Readonly<Record<Column, string>> = {
  type: 'Issue Type',
  severity: 'Severity',
  business_impact: 'Business Impact',
  tier: 'Tier',
  priority: 'Priority',
}

/** The columns without which the table decides nothing. */
export const REQUIRED: readonly Column[] = ['type', 'severity', 'business_impact', 'priority']

/** What people call a type in the table, besides its own word. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  'minor-ui': 'ui',
  'ui-issue': 'ui',
  enhancement: 'feature-request',
}

/** The column under this header, or undefined where nobody reads it. */
export function columnUnder(header: string): Column | undefined {
  const columns: readonly Column[] = [...ASKING, 'priority']
  return columns.find((name) => slugOf(HEADERS[name]) === slugOf(header))
}

/** A cell as records say it: `Feature request` is `feature-request`, `Minor UI` is `ui`, `p1` is `P1`. */
export function wordIn(column: Column, written: string): string {
  if (column === 'priority') return written.toUpperCase()
  const word = slugOf(written)
  return column === 'type' ? (TYPE_NAMES[word] ?? word) : word
}

/** The words that the column may hold, or undefined where any will do. */
export function allowedIn(column: Column, settings: Settings): readonly string[] | undefined {
  if (column === 'priority') return PRIORITY
  if (column === 'type') return ticketTypes(settings)
  return wordsOf(column === 'tier' ? 'customer.tier' : `triage.${column}`, settings)
}

function slugOf(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]+/g, '-')
}
