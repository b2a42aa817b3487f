import { canonicalType, SEVERITY, type Settings, TICKET_TYPES } from '@triagebook/record'

/** The words that the book allows where a person chooses. */
export interface Choices {
  readonly type: readonly string[]
  readonly severity: readonly string[]
  readonly team: readonly string[]
}

export function choicesOf({ vocabulary, teams }: Settings): Choices {
  return { type: [...TICKET_TYPES, ...vocabulary.type], severity: SEVERITY, team: Object.keys(teams) }
}

/** The allowed word that was meant, whatever its capital letters and spaces; null where there is none. */
export function chosen(written: string, known: readonly string[]): string | null {
  const word = canonicalType(
    written
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
  )
  return known.find((candidate) => candidate === word) ?? null
}
