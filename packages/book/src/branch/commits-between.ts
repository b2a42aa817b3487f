import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** The commits that `to` has and `from` has not, newest first. Both have to be here. */
export async function commitsBetween(at: GitFolder, from: string, to: string): Promise<readonly string[]> {
  const answer = await gitAsync(at, ['rev-list', `${from}..${to}`])
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return answer.output.split('\n').filter((line) => line !== '')
}
