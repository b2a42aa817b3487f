import { TriagebookError } from '@triagebook/record/problem'
import { outputOf } from '../branch/output-of.ts'
import { type GitFolder, gitAsync, partsOf } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** All paths that a commit has below a folder; both from the root. */
export async function pathsOfCommit(
  at: GitFolder,
  commit: string,
  folder: string,
): Promise<readonly string[]> {
  return partsOf(
    await outputOf(at, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', folder]),
  )
}

/** The paths below a folder, both from the root, whose file has one of the texts in that commit, whatever their case. */
export async function pathsWithText(
  at: GitFolder,
  { commit, folder, texts }: { commit: string; folder: string; texts: readonly string[] },
): Promise<readonly string[]> {
  if (texts.length === 0) return []
  const options = ['--files-with-matches', '-z', '--ignore-case', '--fixed-strings', '--text', '--full-name']
  const input = texts.map((text) => `${text}\n`).join('')
  const top = ['--no-literal-pathspecs', 'grep', ...options, '-f', '-', commit]
  const answer = await gitAsync(at, [...top, '--', `:(top,literal)${folder}`], { input })
  if (answer.kind === 'failed' && answer.status === 1) return []
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return partsOf(answer.output).map((line) => line.slice(commit.length + 1))
}
