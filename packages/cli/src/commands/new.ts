import type { NewTicket } from '@triagebook/stages/new'
import type { AddCommand } from '../add-command.ts'
import { askForTicket } from '../ask-for-ticket.ts'
import { runOf } from '../run-of.ts'

interface Options extends NewTicket {
  readonly as?: string
  readonly yaml?: boolean
}

export const addNew: AddCommand = (program, terminal, finish) => {
  program
    .command('new')
    .description('write a record by hand, for a ticket that no desk has')
    .option('--title <text>', 'what the customer wants, in one line')
    .option('--customer <id>', 'the customer’s id')
    .option('--url <link>', 'where the ticket can be read, if anywhere')
    .option('--type <type>', 'bug, question, feature-request, ...; else the rules say')
    .option('--severity <severity>', 'critical, major or minor')
    .option('--team <team>', 'a team of triagebook.yml')
    .option('--support-owner <login>', 'who answers the customer')
    .option('--engineering-owner <login>', 'who mends it')
    .option('--escalate', 'engineering has to look at it now')
    .option('--reason <text>', 'why it is escalated')
    .option('--context <text>', 'what happened')
    .option('--steps <text>', 'how it can be reproduced')
    .option('--logs <text>', 'logs and environment')
    .option('--impact <text>', 'what it costs the customer')
    .option('--as <login>', 'who you are; else what Git says')
    .option('--yaml', 'write plain YAML, which editors check while you type')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook new\n  triagebook new --title "Export stops at 65,536 rows" --customer cus-acme\n  triagebook new --title "Nobody can sign in" --customer cus-acme --escalate --reason "production is down" --severity critical --support-owner lena --team java',
    )
    .action(async ({ as, yaml, ...given }: Options, command) => {
      const { book, host } = runOf(command, terminal)
      const { answersAt, missingIn, writeNew } = await import('@triagebook/stages/new')
      const asks = terminal.interactive && missingIn(given).length > 0
      const ticket = asks ? await askForTicket(given, await answersAt(book), await terminal.prompts()) : given
      finish(await writeNew({ book, ticket, ...(as !== undefined && { as }), ...(yaml && { yaml }) }, host))
    })
}
