import type { Path } from '@triagebook/record'
import { type PathReading, pathSet } from '../paths/path-set.ts'
import type { PathSet } from '../policy/policy.ts'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** A list of path patterns. One that no path of a repository can match is a problem. */
export function compilePaths(
  patterns: readonly string[],
  path: Path,
  { place, problems }: CompileContext,
  reading?: PathReading,
): PathSet {
  for (const [index, pattern] of patterns.entries()) {
    const name = pattern.split('/').find((part) => part === '.' || part === '..')
    if (name === undefined) continue
    problems.push(problem('approval/bad-path', { pattern, name }, place([...path, index])))
  }
  return pathSet(patterns, reading)
}
