import { COMMANDS, type CommandEntry, type CommandName } from './commands.ts'
import { usageOf } from './usage.ts'

/**
 * The help of one command as plain text. `prefix` is what stands before a command where the reader is: `triagebook ` at a
 * terminal, `/` in a comment.
 */
export function helpOf(name: CommandName, prefix: string): string {
  const { help, roles, writes, examples }: CommandEntry = COMMANDS[name]
  return [
    ...usageOf(name).map((line) => prefix + line),
    '',
    help,
    '',
    `Roles: ${roles.join(', ')}.`,
    `Writes: ${writes.join(', ')}.`,
    '',
    'Examples:',
    ...examples.map((example) => `  ${prefix}${example}`),
    '',
  ].join('\n')
}
