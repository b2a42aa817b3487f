import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addValidate: AddCommand = (program, terminal, finish) => {
  program
    .command('validate [paths...]')
    .description('check records, rules and settings; every problem with its place and what to do')
    .option('--since <revision>', 'only files that changed since this Git revision')
    .option('--secrets', 'look for secrets and personal data in all lines, not only in those added since')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook validate\n  triagebook validate tickets/2026/11\n  triagebook validate --since main\n  triagebook validate --secrets',
    )
    .action(
      async (paths: string[], { since, secrets = false }: { since?: string; secrets?: boolean }, command) => {
        const { book, host } = runOf(command, terminal)
        const { validate } = await import('@triagebook/stages/validate')
        const clone = terminal.interactive
        finish(await validate({ book, paths, secrets, clone, ...(since !== undefined && { since }) }, host))
      },
    )
}
