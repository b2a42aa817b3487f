import type { StageAbout } from '../stage/define-stage.ts'
import type { Inputs } from '../stage/input-table.ts'

export const IMPORT = {
  name: 'import',
  about: 'Imports tickets, redacted, from an export of your desk or from a file with a mapping.',
  inputs: {
    connection: {
      kind: 'text',
      positional: true,
      help: 'A connection of triagebook.yml, or a platform: zendesk, csv, json, ndjson.',
    },
    from: {
      kind: 'file',
      value: 'file or folder',
      optional: true,
      help: 'The export: .json, .ndjson, or a folder of them; with a mapping also .csv.',
    },
    mapping: {
      kind: 'file',
      optional: true,
      help: 'What the columns of a CSV, JSON or NDJSON file mean.',
    },
    strict: { kind: 'flag', help: 'Writes nothing if any ticket or row cannot be read.' },
    name: {
      kind: 'text',
      value: 'name',
      optional: true,
      option: 'connection',
      help: 'The connection that a platform’s tickets belong to. Without it: the platform’s name.',
    },
    token: {
      kind: 'text',
      default: `\${{ github.token }}`,
      only: 'action',
      help: 'The token that writes the branch and the pull request, with `contents: write` and `pull-requests: write`.',
    },
  },
  decisions: {
    changed: 'records were written',
    unchanged: 'the book was up to date',
  },
  examples: [
    'import zendesk --from export.json',
    'import zendesk --from export/ --connection zendesk-eu',
    'import csv --from tickets.csv --mapping mappings/tickets.yml',
  ],
  note: 'The environment variable TRIAGEBOOK_PSEUDONYM_KEY holds the key that turns requesters into pseudonyms.',
} as const satisfies StageAbout

export type ImportInputs = Inputs<typeof IMPORT.inputs>
