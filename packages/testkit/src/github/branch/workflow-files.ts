import { Refusal } from '../call/answer.ts'
import type { Call } from '../call/call.ts'

const FOLDER = '.github/workflows'

/** Refuses a commit that changes workflow files, for whoever lacks the permission; a workflow's token always does. */
export function checkWorkflows(
  { world, caller }: Pick<Call, 'world' | 'caller'>,
  from: string | undefined,
  to: string,
): void {
  if (mayChangeWorkflows(caller)) return
  const folderIn = (sha: string | undefined) => sha && world.git.entryAt(sha, FOLDER)?.sha
  const now = folderIn(to)
  if (now !== undefined && now !== folderIn(from))
    throw new Refusal(403, 'Resource not accessible by integration')
}

/** Whether a caller may change workflow files. */
export function mayChangeWorkflows({ kind, permissions }: Call['caller']): boolean {
  return kind === 'person' || permissions.workflows === 'write'
}
