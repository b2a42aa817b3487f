import { TriagebookError } from '@triagebook/record'
import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

interface ImportOptions {
  readonly from?: string
  readonly connection?: string
  readonly mapping?: string
  readonly strict?: boolean
  readonly sniff?: string
  readonly out?: string
}

const EXAMPLES = `
Examples:
  triagebook import zendesk --from export.json
  triagebook import zendesk --from export/ --connection zendesk-eu
  triagebook import --sniff tickets.csv --out mappings/tickets.yml
  triagebook import csv --from tickets.csv --mapping mappings/tickets.yml

The environment variable TRIAGEBOOK_PSEUDONYM_KEY holds the key that turns requesters into pseudonyms.`

export const addImport: AddCommand = (program, terminal, finish) => {
  program
    .command('import [connection]')
    .description(
      'bring tickets in: the name of a connection in triagebook.yml, or zendesk, csv, json, ndjson',
    )
    .option(
      '--from <file or folder>',
      'an export: .json, .ndjson, or a folder of them; with --mapping also .csv',
    )
    .option('--mapping <file>', 'what the columns of a CSV, JSON or NDJSON file mean')
    .option('--strict', 'write nothing where any ticket or row cannot be read')
    .option('--connection <name>', 'the name under which a platform’s tickets are kept')
    .option('--sniff <file>', 'write a first mapping for this file instead, for you to fill in')
    .option('--out <file>', 'with --sniff: where the mapping goes; else it is printed')
    .addHelpText('after', EXAMPLES)
    .action(async (from: string | undefined, options: ImportOptions, command) => {
      const { book, host, place } = runOf(command, terminal)
      const { sniff, out, connection, mapping, strict = false } = options
      if (sniff !== undefined) {
        const { sniffForImport } = await import('@triagebook/stages/sniff')
        return finish(
          sniffForImport({ file: place(sniff), ...(out !== undefined && { out: place(out) }) }, host),
        )
      }
      if (from === undefined) throw nothingToImport()
      const where = {
        ...(options.from !== undefined && { export: place(options.from) }),
        ...(connection !== undefined && { connection }),
        ...(mapping !== undefined && { mapping: place(mapping) }),
        strict,
      }
      const { importTickets } = await import('@triagebook/stages/import')
      finish(await importTickets({ book, from, pseudonymKey: terminal.pseudonymKey, ...where }, host))
    })
}

function nothingToImport(): TriagebookError {
  return new TriagebookError([
    {
      code: 'cli/nothing-to-import',
      severity: 'error',
      message: 'Whose tickets are to come in?',
      hint: 'Name a connection of triagebook.yml, or zendesk, csv, json or ndjson; or give a file with --sniff.',
    },
  ])
}
