import type { Path } from '@triagebook/record'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** The check that tells the verdict. */
export const OWN_CHECK = 'triagebook/approval'

/** The verdict cannot wait for itself. */
export function refuseOwnCheck(check: string, path: Path, { place, problems }: CompileContext): void {
  if (check.toLowerCase() === OWN_CHECK) problems.push(problem('approval/own-check', { check }, place(path)))
}
