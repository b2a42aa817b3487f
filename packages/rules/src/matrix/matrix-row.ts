import type { DecidedValue, Place } from '@triagebook/record'

/** The columns that ask; `tier` only where the table has it. */
export const ASKING = ['type', 'severity', 'business_impact', 'tier'] as const
export type Asking = (typeof ASKING)[number]

/** One line of the table; a cell that is absent was `*`. */
export interface MatrixRow {
  readonly cells: Readonly<Partial<Record<Asking, string>>>
  readonly priority: string
  /** The line as people wrote it, for `why`. */
  readonly text: string
  readonly at: Place
}

/** What a ticket asks of the table; a tier may be unknown. */
export interface Combination {
  readonly type: DecidedValue
  readonly severity: DecidedValue
  readonly business_impact: DecidedValue
  readonly tier: string | undefined
}

/** The rows that answer: of those that match, the ones with the fewest `*`. More than one may disagree. */
export function answers(rows: readonly MatrixRow[], combination: Combination): readonly MatrixRow[] {
  const matching = rows.filter(({ cells }) =>
    ASKING.every((name) => cells[name] === undefined || cells[name] === combination[name]),
  )
  const most = Math.max(...matching.map(precision))
  return matching.filter((row) => precision(row) === most)
}

function precision({ cells }: MatrixRow): number {
  return ASKING.filter((name) => cells[name] !== undefined).length
}
