import path from 'node:path'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'
import type { Finish } from './finish.ts'
import { hostOf } from './host-of.ts'

/** The morning after the sample's last week. */
const MONDAY = new Date('2026-11-16T07:30:00Z')

/** The one command that is no stage: it runs several of them. */
export function addDemo(program: Command, terminal: Terminal, finish: Finish): void {
  program
    .command('demo')
    .description('Runs a whole day on a sample desk, offline, in a folder of its own.')
    .option('--out <folder>', 'The folder.', 'triagebook-demo')
    .option('--no-open', 'Does not open the page in a browser.')
    .addHelpText('after', '\nExamples:\n  triagebook demo\n  triagebook demo --out somewhere --no-open')
    .action(async ({ out, open }: { out: string; open: boolean }, command) => {
      const host = hostOf(command, terminal)
      const now = host.now === terminal.now ? MONDAY : host.now
      const folder = path.resolve(terminal.folder, out)
      const { runDemo } = await import('../demo/run-demo.ts')
      finish(await runDemo({ folder, open, host: { ...host, now } }, terminal))
    })
}
