import { type GitFolder, gitAsync, partsOf } from './git.ts'

/** The files of the book whose merge somebody has to finish, sorted; none without Git. */
export async function unmergedFiles(at: GitFolder): Promise<readonly string[]> {
  const answer = await gitAsync(at, ['ls-files', '-z', '--unmerged', '--', '.'])
  if (answer.kind !== 'done') return []
  // Each version of a file has an entry: mode, hash and stage, a tab, the path.
  const paths = partsOf(answer.output).map((entry) => entry.slice(entry.indexOf('\t') + 1))
  return [...new Set(paths)].sort()
}
