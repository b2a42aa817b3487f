import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addImport: AddCommand = (program, terminal, finish) => {
  program
    .command('import <connection>')
    .description('bring tickets in: the name of a connection in triagebook.yml, or a platform')
    .option('--from <file or folder>', 'an export: .json, .ndjson, or a folder of them')
    .option('--connection <name>', 'the name under which a platform’s tickets are kept')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook import zendesk --from export.json\n  triagebook import zendesk --from export/ --connection zendesk-eu\n\nThe environment variable TRIAGEBOOK_PSEUDONYM_KEY holds the key that turns requesters into pseudonyms.',
    )
    .action(
      async (from: string, { from: source, connection }: { from?: string; connection?: string }, command) => {
        const { book, host, place } = runOf(command, terminal)
        const where = {
          ...(source !== undefined && { export: place(source) }),
          ...(connection !== undefined && { connection }),
        }
        const { importTickets } = await import('@triagebook/stages/import')
        finish(await importTickets({ book, from, pseudonymKey: terminal.pseudonymKey, ...where }, host))
      },
    )
}
