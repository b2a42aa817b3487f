import type { ParsedNode } from 'yaml'
import type { Place } from '../problem/problem.ts'
import type { Path } from '../schema/path.ts'

/** A value that a person wrote as YAML, and the place of each part of it. */
export interface Shaped<T> {
  readonly value: T
  /** The place of a part: its value, the key of a block, or for a missing part the nearest parent. */
  place(path: Path): Place
  /** The place of the key itself. */
  keyPlace(path: Path): Place
  readonly path: string
}

/** YAML read from a part of a file's text. Offsets of its nodes count from `start`. */
export interface YamlSource extends Shaped<unknown> {
  readonly text: string
  readonly start: number
  readonly root: ParsedNode | null
}
