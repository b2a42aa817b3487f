import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

/** The morning after the sample's last week. */
const MONDAY = new Date('2026-11-16T07:30:00Z')

export const addDemo: AddCommand = (program, terminal, finish) => {
  program
    .command('demo')
    .description('a whole day on a sample desk, offline, in a folder of its own')
    .option('--out <folder>', 'the folder', 'triagebook-demo')
    .option('--no-open', 'do not open the page in a browser')
    .addHelpText('after', '\nExamples:\n  triagebook demo\n  triagebook demo --out somewhere --no-open')
    .action(async ({ out, open }: { out: string; open: boolean }, command) => {
      const { host, place } = runOf(command, terminal)
      const now = host.now === terminal.now ? MONDAY : host.now
      const { runDemo } = await import('../demo/run-demo.ts')
      finish(await runDemo({ folder: place(out), open, now }, terminal))
    })
}
