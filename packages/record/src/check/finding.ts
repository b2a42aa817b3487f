import type { Problem } from '../problem/problem.ts'
import type { Path } from '../schema/path.ts'

/** A problem of a record before its place is known: finding the place costs a second read of the file. */
export interface Finding extends Omit<Problem, 'at'> {
  /** The part of the record; where it is missing, the block that it belongs in is shown. */
  readonly path: Path
}
