import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addReport: AddCommand = (program, terminal, finish) => {
  program
    .command('report')
    .description('the figures as a page, as Markdown and as JSON')
    .option('--out <folder>', 'where they go', 'triagebook-report')
    .option('--sample', 'say on the page that the tickets are a sample')
    .addHelpText('after', '\nExamples:\n  triagebook report\n  triagebook report --out site')
    .action(async ({ out, sample }: { out: string; sample?: boolean }, command) => {
      const { book, host, place } = runOf(command, terminal)
      const { writeReport } = await import('@triagebook/stages/report')
      finish(await writeReport({ book, out: place(out), sample: sample === true }, host))
    })
}
