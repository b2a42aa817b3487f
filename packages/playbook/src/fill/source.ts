import type { RootContent } from 'mdast'
import type { BodyField } from '../read/fields.ts'

/** What the placeholders of a playbook are filled with; null where there is nothing. */
export interface Source {
  /** Words, each on one line; several become a list with commas. */
  readonly words: (field: string) => readonly string[] | null
  readonly section: (field: BodyField) => readonly RootContent[] | null
}

/** Every placeholder becomes a blank. */
export const NOTHING: Source = { words: () => null, section: () => null }
