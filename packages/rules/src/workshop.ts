import type { Path, Place, Problem, Settings } from '@triagebook/record'

/** What compiling a rule file needs around it, and where it puts the problems it finds. */
export interface Workshop {
  readonly settings: Settings
  readonly place: (path: Path) => Place
  /** Grows while a file is compiled: everything wrong with it is said at once. */
  readonly problems: Problem[]
}
