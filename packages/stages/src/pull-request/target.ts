import type { GitFolder } from '@triagebook/book'
import { type Account, tokenProblems, type Wishes } from '@triagebook/forge'
import { formatProblem } from '@triagebook/record/problem'
import type { Job } from './job.ts'

/** The default branch as it stands, and who writes to it. */
export interface Target {
  readonly account: Account
  readonly base: { readonly branch: string; readonly commit: string }
  /** The book's folder in the checkout of the job. */
  readonly at: GitFolder
}

/**
 * Reads where changes land. Of what the run wishes, it says before the work begins what the token cannot do, or only
 * with somebody's consent.
 */
export async function readTarget(
  { host, landing: { forge } }: Pick<Job, 'host' | 'landing'>,
  wishes: Wishes = {},
): Promise<Target> {
  const account = await forge.account()
  for (const problem of tokenProblems(account, wishes)) host.progress(formatProblem(problem))
  const { defaultBranch: branch } = await forge.repository()
  const commit = await forge.branches.head(branch)
  if (commit === undefined) throw new Error(`The default branch ${branch} has no commit.`)
  return { account, base: { branch, commit }, at: { folder: host.book, environment: host.environment } }
}
