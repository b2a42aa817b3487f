import type { Path } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Place, Problem } from '@triagebook/record/problem'

/** What compiling rules/approvals.yml needs, and where it puts what it finds. */
export interface CompileContext {
  readonly settings: Settings
  readonly place: (path: Path) => Place
  /** Grows while the file is compiled, so that all its problems are reported at once. */
  readonly problems: Problem[]
  /** The teams of the forge that the file names so far. */
  readonly forgeTeams: Set<string>
}
