import { type GitFolder, git, partsOf } from './git.ts'

/**
 * The same folder with the content filters switched off that Git's configuration names: each is a program, which Git
 * runs on the files of the work tree that it compares or checks out. Git has no setting for all of them.
 */
export function withoutFilters(at: GitFolder): GitFolder {
  const keys = git(at, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'])
  if (keys.kind !== 'done') return at
  const filters = new Set(partsOf(keys.output).map((key) => key.slice(0, key.lastIndexOf('.'))))
  return {
    ...at,
    settings: [
      ...(at.settings ?? []),
      ...[...filters].flatMap((filter) => [
        ...['clean', 'smudge', 'process'].map((key) => [`${filter}.${key}`, ''] as const),
        [`${filter}.required`, 'false'] as const,
      ]),
    ],
  }
}
