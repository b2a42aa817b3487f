import type { Problem } from '../problem/problem.ts'
import type { Path } from '../schema/yaml-path.ts'

/** A problem of a record before its place is sought: seeking costs a second read of the file. */
export interface Finding extends Omit<Problem, 'at' | 'severity' | 'hint'> {
  readonly hint: string
  /** The part of the record; where it is missing, what holds it is shown. */
  readonly path: Path
  /** An error unless said otherwise. */
  readonly severity?: 'warning'
}
