import { type GitFolder, partsOf } from '../git/git.ts'
import { outputOf } from './output-of.ts'

/** The files that a branch changed since it left another one. */
export async function changedOnBranch(
  at: GitFolder,
  other: string,
  branch: string,
): Promise<readonly string[]> {
  const range = `${other}...${branch}`
  return partsOf(await outputOf(at, ['diff', '--name-only', '-z', '--no-renames', range]))
}
