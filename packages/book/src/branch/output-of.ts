import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** What a command of Git prints. Throws where it fails. */
export async function outputOf(at: GitFolder, args: readonly string[]): Promise<string> {
  const answer = await gitAsync(at, args)
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output
}
