import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import type { Environment } from '@triagebook/book'
import { changedOnBranch, mergeBase, mergeCommit, type WorkTree, workTreeOf } from '@triagebook/book/branch'
import { isOfBook } from './book-files.ts'
import { type Resolved, resolveFile } from './resolve-files.ts'

/** The commits that a run begins with. */
export interface Start {
  /** The last commit of the base. */
  readonly base: string
  /** The last commit of the branch with the stage's changes; null where it begins at the base. */
  readonly head: string | null
}

/** A file in conflict, named from the root of the repository. */
export interface ConflictingFile {
  readonly path: string
  readonly conflicts: Extract<Resolved, { kind: 'conflict' }>['conflicts']
}

/** A work tree with the branch as it stands, brought up to date with its base. */
export interface Prepared {
  readonly tree: WorkTree
  /** Whether the work tree is the base as it stands, so that there is nothing to compare yet. */
  readonly isBase: boolean
  /** What the branch is compared with to tell what it says: all of the base that it has. */
  readonly since: string
  /** The parents of the next commit: the base comes first where it was merged, so that all else is as it is there. */
  readonly parents: readonly [string] | readonly [string, string]
  readonly conflicts: readonly ConflictingFile[]
  /** A workflow file that the merge brings in. */
  readonly workflowFile: string | null
}

/** Checks the branch out, and merges its base where the base changed the book: for other changes nothing of it is needed. */
export async function prepare(
  at: { readonly folder: string; readonly environment: Environment },
  { base, head }: Start,
  temporary: string,
): Promise<Prepared> {
  const folder = mkdtempSync(path.join(temporary, 'triagebook-branch-'))
  const tree = await workTreeOf(at, head ?? base, path.join(folder, 'tree'))
  const plain = { tree, isBase: head === null || head === base, conflicts: [], workflowFile: null }
  if (head === null) return { ...plain, since: base, parents: [base] }
  const since = (await mergeBase(at, base, head)) ?? base
  const news = since === base ? [] : await changedOnBranch(at, head, base)
  if (!news.some((file) => isOfBook(file, tree.prefix))) return { ...plain, since, parents: [head] }

  const conflicts: ConflictingFile[] = []
  await mergeCommit(tree, base, {
    attributes: path.join(folder, 'attributes'),
    resolve: (file) => {
      const resolved = resolveFile(file, tree.prefix)
      if (resolved.kind === 'resolved') return resolved.content
      conflicts.push({ path: file.path, conflicts: resolved.conflicts })
      return null
    },
  })
  const workflowFile = news.find((file) => file.startsWith('.github/workflows/')) ?? null
  return { tree, isBase: false, conflicts, workflowFile, since: base, parents: [base, head] }
}
