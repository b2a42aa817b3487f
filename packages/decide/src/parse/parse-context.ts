import type { Slug } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'

/** What the words of a command are understood by. */
export interface ParseContext {
  /** Every record id of the book. */
  readonly ids: ReadonlySet<Slug>
  /** The records whose native id this is: more than one where two desks count alike. */
  readonly idsOf: (nativeId: string) => readonly Slug[]
  readonly settings: Settings
  /** What stands before a command where the person is: `triagebook ` at a terminal, `/` in a comment. For hints. */
  readonly prefix: string
  /** The run's single clock reading. */
  readonly now: Date
}
