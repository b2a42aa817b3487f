import { createHash } from 'node:crypto'
import type { FileChange } from '../port/branches.ts'

export interface MemoryCommit {
  readonly id: string
  readonly parents: readonly string[]
  readonly author: string
  readonly message: string
  readonly files: ReadonlyMap<string, string>
}

/** Commits with their whole files, which is enough for books of tests. */
export interface History {
  commit(id: string): MemoryCommit | undefined
  /** Gives undefined where a file to remove does not exist. */
  add(commit: Omit<MemoryCommit, 'id' | 'files'>, changes: readonly FileChange[]): MemoryCommit | undefined
  isAncestor(older: string, newer: string): boolean
  /** The newest commit that both have. */
  mergeBase(one: string, other: string): string | undefined
  /** The commits that the newer one has and the older one has not, oldest first. */
  between(older: string, newer: string): readonly MemoryCommit[]
}

export function emptyHistory(): History {
  const commits = new Map<string, MemoryCommit>()
  const ancestry = (id: string): Map<string, MemoryCommit> => {
    const found = new Map<string, MemoryCommit>()
    const waiting = [id]
    for (const next of waiting) {
      const commit = commits.get(next)
      if (commit === undefined || found.has(next)) continue
      found.set(next, commit)
      waiting.push(...commit.parents)
    }
    return found
  }
  return {
    commit: (id) => commits.get(id),
    add({ parents, author, message }, changes) {
      const files = new Map(commits.get(parents[0] ?? '')?.files)
      for (const { path, content } of changes) {
        if (content !== null) files.set(path, content)
        else if (!files.delete(path)) return undefined
      }
      const text = JSON.stringify([commits.size, parents, author, message])
      const commit = { id: createHash('sha1').update(text).digest('hex'), parents, author, message, files }
      commits.set(commit.id, commit)
      return commit
    },
    isAncestor: (older, newer) => ancestry(newer).has(older),
    mergeBase(one, other) {
      const [first, second] = [ancestry(one), ancestry(other)]
      return [...commits.keys()].findLast((id) => first.has(id) && second.has(id))
    },
    between(older, newer) {
      const known = ancestry(older)
      return [...ancestry(newer)].flatMap(([id, commit]) => (known.has(id) ? [] : [commit])).reverse()
    },
  }
}
