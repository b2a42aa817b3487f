import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addAgenda: AddCommand = (program, terminal, finish) => {
  program
    .command('agenda')
    .description('the triage agenda of a day, as Markdown')
    .option('--date <day>', 'the meeting’s day, such as 2026-11-16; else today in the book’s time zone')
    .option('--meeting <name>', 'a meeting of triagebook.yml; else its first')
    .option('--out <file>', 'write it to a file')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook agenda\n  triagebook agenda --date 2026-11-16 --out agenda.md',
    )
    .action(async ({ date, meeting, out }: { date?: string; meeting?: string; out?: string }, command) => {
      const { book, host, place } = runOf(command, terminal)
      const options = {
        ...(date !== undefined && { date }),
        ...(meeting !== undefined && { meeting }),
        ...(out !== undefined && { out: place(out) }),
      }
      const { writeAgenda } = await import('@triagebook/stages/agenda')
      const { output, ...report } = await writeAgenda({ book, ...options }, host)
      finish({ ...report, ...(out === undefined && output !== undefined && { output }) })
    })
}
