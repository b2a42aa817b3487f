import { outputOf } from '../branch/output-of.ts'
import type { GitFolder } from '../git/git.ts'

/** What a commit was made on: of a merge the branch that it was merged into. Throws for a first commit. */
export async function firstParent(at: GitFolder, commit: string): Promise<string> {
  return (await outputOf(at, ['rev-parse', '--verify', `${commit}^1`])).trim()
}
