import type { GitFolder } from '../git/git.ts'
import { commitOf } from '../git/history.ts'
import { filesOfCommit } from './files-of-commit.ts'
import { prefixOf } from './prefix-of.ts'

/**
 * The texts of files of a book at a revision, by their paths in the book, from the objects of the repository: nothing is
 * checked out. Without those that are no plain files there. Throws where there is no such revision.
 */
export async function filesAt(
  at: GitFolder,
  revision: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const prefix = await prefixOf(at)
  const commit = commitOf(at, revision)
  const files = await filesOfCommit(
    at,
    commit,
    paths.map((path) => prefix + path),
  )
  return new Map([...files].map(([path, text]) => [path.slice(prefix.length), text]))
}
