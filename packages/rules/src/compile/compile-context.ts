import type { Path, Place, Problem, Settings } from '@triagebook/record'
import type { PatternSet } from '@triagebook/text/patterns'

/** What compiling a rule file needs, and where it puts the problems that it finds. */
export interface CompileContext {
  readonly settings: Settings
  readonly place: (path: Path) => Place
  /** All patterns of a file: a ticket's text is read once for them. */
  readonly patterns: PatternSet
  /** Grows while a file is compiled, so that all its problems are reported at once. */
  readonly problems: Problem[]
}
