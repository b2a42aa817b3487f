import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

interface ImportOptions {
  readonly from?: string
  readonly connection?: string
  readonly mapping?: string
  readonly strict?: boolean
}

export const addImport: AddCommand = (program, terminal, finish) => {
  program
    .command('import <connection>')
    .description(
      'bring tickets in: the name of a connection in triagebook.yml, or a platform: zendesk, csv, json, ndjson',
    )
    .option(
      '--from <file or folder>',
      'an export: .json, .ndjson, or a folder of them; with --mapping also .csv',
    )
    .option('--mapping <file>', 'what the columns of a CSV, JSON or NDJSON file mean')
    .option('--strict', 'write nothing where any ticket or row cannot be read')
    .option('--connection <name>', 'the name under which a platform’s tickets are kept')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook import zendesk --from export.json\n  triagebook import zendesk --from export/ --connection zendesk-eu\n  triagebook import csv --from tickets.csv --mapping mappings/tickets.yml\n\nThe environment variable TRIAGEBOOK_PSEUDONYM_KEY holds the key that turns requesters into pseudonyms.',
    )
    .action(
      async (from: string, { from: source, connection, mapping, strict = false }: ImportOptions, command) => {
        const { book, host, place } = runOf(command, terminal)
        const where = {
          ...(source !== undefined && { export: place(source) }),
          ...(connection !== undefined && { connection }),
          ...(mapping !== undefined && { mapping: place(mapping) }),
          strict,
        }
        const { importTickets } = await import('@triagebook/stages/import')
        finish(await importTickets({ book, from, pseudonymKey: terminal.pseudonymKey, ...where }, host))
      },
    )
}
