import type { KeptCommand, KeptFile } from '@triagebook/book'
import type { Slug } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { idOf } from '../book/id-of.ts'
import { problem } from '../problems.ts'

/** What a command did to one file. */
export interface KeptPart {
  readonly command: KeptCommand
  readonly file: KeptFile
}

/** All files of the newest command. */
export function lastCommand([command]: readonly KeptCommand[]): Result<readonly KeptPart[]> {
  return command === undefined
    ? err(problem('decide/nothing-to-undo#any', {}))
    : ok(command.files.map((file) => ({ command, file })))
}

/** What the newest command on a ticket did to it. */
export function lastOn(id: Slug, commands: readonly KeptCommand[]): Result<KeptPart> {
  for (const command of commands) {
    const file = command.files.find(({ path }) => idOf(path) === id)
    if (file !== undefined) return ok({ command, file })
  }
  return err(problem('decide/nothing-to-undo#ticket', { id }))
}

/** The commands without the parts that were taken back. */
export function withoutParts(
  commands: readonly KeptCommand[],
  parts: readonly Pick<KeptPart & KeptFile, 'command' | 'path'>[],
): readonly KeptCommand[] {
  return commands
    .map((command) => ({
      ...command,
      files: command.files.filter(
        ({ path }) => !parts.some((part) => part.command === command && part.path === path),
      ),
    }))
    .filter(({ files }) => files.length > 0)
}
