import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addPrioritize: AddCommand = (program, terminal, finish) => {
  program
    .command('prioritize [ids...]')
    .description('let the rules fill what no person has set')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook prioritize\n  triagebook prioritize zendesk-eu-1042\n  triagebook prioritize --dry-run',
    )
    .action(async (ids: string[], _options, command) => {
      const { book, host } = runOf(command, terminal)
      const { prioritizeBook } = await import('@triagebook/stages/prioritize')
      finish(await prioritizeBook({ book, ids }, host))
    })
}
