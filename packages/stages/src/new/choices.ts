import { canonicalType, SEVERITY, TICKET_TYPES } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'

/** The values that a person can choose from. */
export interface Choices {
  readonly type: readonly string[]
  readonly severity: readonly string[]
  readonly team: readonly string[]
}

export function choicesOf({ vocabulary, teams }: Settings): Choices {
  return { type: [...TICKET_TYPES, ...vocabulary.type], severity: SEVERITY, team: Object.keys(teams) }
}

/** The allowed value, whatever the capital letters and spaces of what was written; null where there is none. */
export function chosen(written: string, known: readonly string[]): string | null {
  const word = canonicalType(
    written
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
  return known.find((candidate) => candidate === word) ?? null
}
