import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

interface Options {
  readonly since?: string
  readonly secrets?: boolean
  readonly fix?: boolean
}

export const addValidate: AddCommand = (program, terminal, finish) => {
  program
    .command('validate [paths...]')
    .description('check records, rules and settings; every problem with its place and what to do')
    .option('--since <revision>', 'only files that changed since this Git revision')
    .option('--secrets', 'look for secrets and personal data in all lines, not only in those added since')
    .option('--fix', 'mend in records what has only one right answer; with --dry-run only show it')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook validate\n  triagebook validate tickets/2026/11\n  triagebook validate --since main\n  triagebook validate --secrets\n  triagebook validate --fix --dry-run',
    )
    .action(async (paths: string[], { since, secrets = false, fix = false }: Options, command) => {
      const { book, host } = runOf(command, terminal)
      const { validate } = await import('@triagebook/stages/validate')
      const clone = terminal.interactive
      finish(
        await validate({ book, paths, secrets, clone, fix, ...(since !== undefined && { since }) }, host),
      )
    })
}
