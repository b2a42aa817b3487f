import type { Slug } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { idOf } from './id-of.ts'

/** The file of each ticket. */
export interface PathById {
  readonly ids: ReadonlySet<Slug>
  /** Null where the book has no such ticket; a problem where two files have its id. */
  readonly pathOf: (id: Slug) => Result<string> | null
}

export function pathById(paths: readonly string[]): PathById {
  const found = Map.groupBy(paths, idOf)
  return {
    ids: new Set(found.keys()),
    pathOf: (id) => {
      const [path, another] = found.get(id) ?? []
      if (path === undefined) return null
      return another === undefined ? ok(path) : err(problem('decide/two-files', { id, path, another }))
    },
  }
}
