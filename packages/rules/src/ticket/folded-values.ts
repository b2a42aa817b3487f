import { foldCase } from './fold-case.ts'
import type { Snapshot } from './snapshot.ts'

/** The values in the form in which they are compared; made once a ticket for all conditions that read them. */
export function foldedValues(values: readonly string[], { folded }: Snapshot): readonly string[] {
  const known = folded.get(values)
  if (known) return known
  const made = values.map(foldCase)
  folded.set(values, made)
  return made
}
