import path from 'node:path'
import { git } from './git.ts'

/** Git's line merge into `ours`, with conflict markers where needed. Without Git, `ours` stays as it is. */
export function mergeText({ ours, base, theirs }: { ours: string; base: string; theirs: string }): void {
  const labels = ['ours', 'base', 'theirs'].flatMap((label) => ['-L', label])
  git(path.dirname(ours), ['merge-file', '--quiet', ...labels, ours, base, theirs])
}
