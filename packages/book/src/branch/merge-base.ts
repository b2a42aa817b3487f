import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** The newest commit that two commits both follow; null where they have none in common. */
export async function mergeBase(at: GitFolder, one: string, other: string): Promise<string | null> {
  const answer = await gitAsync(at, ['merge-base', one, other])
  if (answer.kind === 'done') return answer.output.trim()
  if (answer.kind === 'failed' && answer.status === 1) return null
  throw new TriagebookError([noGit(at.folder, answer)])
}
