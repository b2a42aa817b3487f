import type { Path } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Place, Problem } from '@triagebook/record/problem'
import type { PatternSet } from '@triagebook/text/patterns'

/** What compiling a rule file needs, and where it puts the problems that it finds. */
export interface CompileContext {
  readonly settings: Settings
  readonly place: (path: Path) => Place
  /** All patterns of the rules: the text of a ticket is searched once for them. */
  readonly patterns: PatternSet
  /** Grows while a file is compiled, so that all its problems are reported at once. */
  readonly problems: Problem[]
}

/** Adds a problem. Its place is looked up only now, because that reads the file again. */
export function report(
  { problems, place }: Pick<CompileContext, 'problems' | 'place'>,
  path: Path,
  make: (at: Place) => Problem,
): undefined {
  problems.push(make(place(path)))
}
