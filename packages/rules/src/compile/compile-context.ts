import type { Path, Place, Problem, Settings } from '@triagebook/record'
import type { PatternSet } from '@triagebook/text/patterns'

/** What compiling a rule file needs around it, and where it puts the problems it finds. */
export interface Workshop {
  readonly settings: Settings
  readonly place: (path: Path) => Place
  /** All patterns of a file: a ticket's text is read once for them. */
  readonly patterns: PatternSet
  /** Grows while a file is compiled: everything wrong with it is said at once. */
  readonly problems: Problem[]
}
