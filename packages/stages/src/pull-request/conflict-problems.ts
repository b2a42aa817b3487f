import type { Problem } from '@triagebook/record/problem'
import { problem } from './problems.ts'
import type { ConflictingFile } from './tree/prepare.ts'

/** A problem for each place that people have to choose. */
export function conflictProblems(
  files: readonly ConflictingFile[],
  { branch, base }: { readonly branch: string; readonly base: string },
): readonly Problem[] {
  return files.flatMap(({ path, conflicts }) => {
    const at = { path, line: 1, col: 1 }
    if (conflicts.length === 0) return [problem('pull-request/conflict#file', { branch, base, path }, at)]
    return conflicts.map(({ message }) =>
      problem('pull-request/conflict#field', { branch, base, conflict: message }, at),
    )
  })
}
