import path from 'node:path'
import { Argument, type Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'
import { SCRIPTS, SHELLS, type Shell } from './scripts.ts'

/** The command that sets up completion in a shell, and the one that the shell then asks. */
export function addCompletion(program: Command, { out, folder, environment }: Terminal): void {
  program
    .command('completion')
    .description('Prints a script that lets your shell complete commands, tickets and values.')
    .addArgument(new Argument('<shell>', 'Your shell.').choices(SHELLS))
    .addHelpText('after', '\nExamples:\n  source <(triagebook completion bash)')
    .action((shell: Shell) => out(SCRIPTS[shell]))
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: readonly string[]) => {
      const [{ candidatesFor }, { completableAt }] = await Promise.all([
        import('./candidates.ts'),
        import('@triagebook/stages/complete'),
      ])
      const open = (book = '.') => completableAt(path.resolve(folder, book), environment)
      out((await candidatesFor(words, program, open)).map((word) => `${word}\n`).join(''))
    })
}
