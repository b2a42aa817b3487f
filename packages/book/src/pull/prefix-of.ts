import { outputOf } from '../branch/output-of.ts'
import type { GitFolder } from '../git/git.ts'

/** A folder from the root of its repository, with `/` on every computer: empty, or it ends in `/`. */
export async function prefixOf(at: GitFolder): Promise<string> {
  return (await outputOf(at, ['rev-parse', '--show-prefix'])).replace(/\n$/, '')
}
