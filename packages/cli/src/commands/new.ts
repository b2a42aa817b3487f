import type { NewTicket } from '@triagebook/stages/new'
import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'
import type { Terminal } from '../terminal.ts'

const QUESTIONS = {
  title: 'What does the customer want, in one line? ',
  customer: 'Which customer (an id, not a person’s name)? ',
  context: 'What happened? (empty to skip) ',
  steps: 'How can it be reproduced? (empty to skip) ',
  impact: 'What does it cost the customer? (empty to skip) ',
} as const

export const addNew: AddCommand = (program, terminal, finish) => {
  program
    .command('new')
    .description('write a record by hand, for a ticket that no desk has')
    .option('--title <text>', 'what the customer wants, in one line')
    .option('--customer <id>', 'the customer’s id')
    .option('--context <text>', 'what happened')
    .option('--steps <text>', 'how it can be reproduced')
    .option('--logs <text>', 'logs and environment')
    .option('--impact <text>', 'what it costs the customer')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook new\n  triagebook new --title "Export stops at 65,536 rows" --customer cus-acme',
    )
    .action(async (given: Partial<NewTicket>, command) => {
      const { book, host } = runOf(command, terminal)
      const { writeNew } = await import('@triagebook/stages/new')
      const complete = given.title !== undefined && given.customer !== undefined
      finish(
        await writeNew(
          { book, ticket: complete || !terminal.interactive ? given : await askFor(given, terminal) },
          host,
        ),
      )
    })
}

async function askFor(given: Partial<NewTicket>, { ask }: Terminal): Promise<Partial<NewTicket>> {
  const answers: Record<string, string> = { ...given }
  for (const [key, question] of Object.entries(QUESTIONS)) answers[key] ??= await ask(question)
  return answers
}
