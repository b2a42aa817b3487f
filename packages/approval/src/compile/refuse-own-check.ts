import type { Path } from '@triagebook/record'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** The check that tells the verdict; of other branches than the default one it has `: <branch>` after its name. */
export const OWN_CHECK = 'triagebook/approval'

/** The verdict cannot wait for itself. */
export function refuseOwnCheck(check: string, path: Path, { place, problems }: CompileContext): void {
  const name = check.toLowerCase()
  const isOwn = name === OWN_CHECK || name.startsWith(`${OWN_CHECK}:`)
  if (isOwn) problems.push(problem('approval/own-check', { check }, place(path)))
}
