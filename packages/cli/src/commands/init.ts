import type { AddCommand } from '../add-command.ts'
import { mergeDriver } from '../merge-driver.ts'
import { PROJECT_FOLDER } from '../project-folder.ts'
import { runOf } from '../run-of.ts'

export const addInit: AddCommand = (program, terminal, finish) => {
  program
    .command('init [folder]')
    .description('make a folder a book: settings, rules, playbooks')
    .option('--replace', 'write the defaults over files of yours that differ')
    .addHelpText('after', '\nExamples:\n  triagebook init my-desk\n  triagebook init my-desk --dry-run')
    .action(async (folder: string | undefined, { replace }: { replace?: boolean }, command) => {
      const { host, place } = runOf(command, terminal)
      const { initBook } = await import('@triagebook/stages/init')
      finish(
        await initBook(
          {
            folder: place(folder ?? '.'),
            defaults: PROJECT_FOLDER,
            timeZone: terminal.timeZone(),
            replace: replace === true,
            mergeDriver: mergeDriver(),
          },
          host,
        ),
      )
    })
}
