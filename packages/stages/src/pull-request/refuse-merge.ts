import type { ChangedFile } from '@triagebook/book/branch'
import type { Problem } from '@triagebook/record/problem'
import type { Place } from './branch/choose-place.ts'
import { problem } from './problems.ts'
import type { Target } from './target.ts'

/** Why the branch cannot be brought up to date with its base through the API; null where it can. */
export function refuseMerge(
  { account, base }: Pick<Target, 'account' | 'base'>,
  { branch }: Pick<Place, 'branch'>,
  { workflowFile, files }: { readonly workflowFile: string | null; readonly files: readonly ChangedFile[] },
): Problem | null {
  const names = { branch, base: base.branch }
  if (workflowFile !== null && account.kind === 'workflow')
    return problem('pull-request/workflow-files', { ...names, path: workflowFile })
  const other = files.find(({ isPlain }) => !isPlain)
  return other === undefined ? null : problem('pull-request/not-text', { ...names, path: other.path })
}
