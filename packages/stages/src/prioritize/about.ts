import type { StageAbout } from '../stage/define-stage.ts'

export const PRIORITIZE = {
  name: 'prioritize',
  about:
    'Lets the rules decide what no person has decided, and says why. For a pull request that changes the rules, it says which tickets they would decide otherwise.',
  inputs: {
    all: {
      kind: 'flag',
      help: 'Judges resolved tickets too. Without it they stay as they were decided.',
    },
    only: {
      kind: 'lines',
      value: 'ids',
      help: 'Judges only these records, the same as their ids: a list with commas, once or more.',
    },
    limit: {
      kind: 'text',
      optional: true,
      value: 'number',
      help: 'Changes at most so many records, in the order of their ids, and says how many are left.',
    },
    token: {
      kind: 'text',
      default: `\${{ github.token }}`,
      only: 'action',
      help: 'The token that writes the branch and the pull request, with `contents: write` and `pull-requests: write`.',
    },
    ids: { kind: 'lines', positional: true, help: 'Ids of records. Without any: all records.' },
  },
  decisions: {
    changed: 'records changed',
    unchanged: 'every record was up to date',
    moves: 'for a pull request: its rules decide tickets otherwise',
    same: 'for a pull request: no ticket would be decided otherwise',
    'not-compared': 'for a pull request: the rules before it cannot be read',
  },
  examples: [
    'prioritize',
    'prioritize zendesk-eu-1042',
    'prioritize --limit 20 --dry-run',
    'prioritize --all --dry-run',
  ],
} as const satisfies StageAbout
