import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'
import type { ConflictingFile } from './tree/prepare.ts'

interface Where {
  readonly branch: string
  readonly base: string
  /** The book's folder in the repository, from where problems name their files. */
  readonly prefix: string
}

/** A problem for each place that people have to choose. */
export function conflictProblems(
  files: readonly ConflictingFile[],
  { branch, base, prefix }: Where,
): readonly Problem[] {
  return files.flatMap(({ path, conflicts }) => {
    const at = path.startsWith(prefix) ? { path: path.slice(prefix.length), line: 1, col: 1 } : undefined
    if (conflicts.length === 0) return [problem('pull-request/conflict#file', { branch, base, path }, at)]
    return conflicts.map(({ message }) =>
      problem('pull-request/conflict#field', { branch, base, conflict: message }, at),
    )
  })
}
