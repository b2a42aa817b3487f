import path from 'node:path'
import { type Environment, git } from './git.ts'

/** Up to here Git's exit code is the number of conflicts. */
const MOST_CONFLICTS = 127

/** Git's line merge, with conflict markers where needed; null where Git fails or is not installed. */
export function mergeText(
  { ours, base, theirs }: { readonly ours: string; readonly base: string; readonly theirs: string },
  environment: Environment,
): string | null {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label])
  const at = { folder: path.dirname(ours), environment }
  const answer = git(at, ['merge-file', '--stdout', '--quiet', ...labels, ours, base, theirs])
  if (answer.kind === 'done') return answer.output
  return answer.kind === 'failed' && answer.status <= MOST_CONFLICTS ? answer.output : null
}
