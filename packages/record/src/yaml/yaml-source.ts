import type { ParsedNode } from 'yaml'
import type { Place } from '../problem/problem.ts'
import type { Path } from '../schema/path.ts'

/** A value that a person wrote as YAML, and where each part of it stands. */
export interface Shaped<T> {
  readonly value: T
  /** Where the part stands: a value, the key of a block, or for a missing part the nearest that holds it. */
  place(path: Path): Place
  readonly path: string
}

/** YAML read from a part of a file's text. Offsets of its nodes count from `start`. */
export interface YamlSource extends Shaped<unknown> {
  readonly text: string
  readonly start: number
  readonly root: ParsedNode | null
  /** Where the key itself stands. */
  keyPlace(path: Path): Place
}
