import { asWarning, type Problem } from '@triagebook/record/problem'
import type { Account } from './port/account.ts'
import { problem } from './problems.ts'

/** What a run is going to do with its token. */
export interface Wishes {
  readonly createsPulls?: boolean
  /** Teams whose members it reads. */
  readonly teams?: readonly string[]
  /** Files that it commits. */
  readonly paths?: readonly string[]
}

/**
 * What a workflow’s token cannot do, or only after somebody’s consent, said before the work begins. An app’s token and a
 * person’s can do all of it, given the permissions.
 */
export function tokenProblems(
  { kind }: Account,
  { createsPulls = false, teams = [], paths = [] }: Wishes,
): readonly Problem[] {
  if (kind !== 'workflow') return []
  const workflow = paths.find(isWorkflowFile)
  return [
    ...(createsPulls
      ? [asWarning(problem('forge/pull-requests-forbidden#perhaps', {})), problem('forge/checks-wait', {})]
      : []),
    ...teams.map((team) => problem('forge/no-team-members', { team })),
    ...(workflow === undefined ? [] : [problem('forge/no-workflow-files', { path: workflow })]),
  ]
}

export function isWorkflowFile(path: string): boolean {
  return path.startsWith('.github/workflows/')
}
