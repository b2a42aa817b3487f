import type { StageAbout } from '../stage/define-stage.ts'

export const VALIDATE = {
  name: 'validate',
  about:
    'Checks the records, rules, playbooks and settings of a book, and reports every problem with its place and what to do.',
  inputs: {
    paths: {
      kind: 'lines',
      positional: true,
      help: 'Files or folders of the book. Without any: everything.',
    },
    since: {
      kind: 'text',
      value: 'revision',
      optional: true,
      help: 'Only files that changed since this Git revision.',
      inAction:
        'The checkout needs that commit: `fetch-depth: 0`. Without it and without `paths`, a pull request is checked for what it changes (`fetch-depth: 2`), anything else for everything.',
    },
    secrets: {
      kind: 'flag',
      help: 'Looks for secrets and personal data in every line of the records, not only in those added since `since`.',
    },
    mode: {
      kind: 'choice',
      words: ['fail', 'warn'],
      default: 'fail',
      only: 'action',
      help: '`fail` fails the job while there are problems; `warn` only reports them.',
    },
    token: {
      kind: 'text',
      optional: true,
      only: 'action',
      help: 'A token with `pull-requests: write`, such as `github.token`, to comment in the pull request and suggest fixes. Without it: no comment, and no network.',
    },
    fix: {
      kind: 'flag',
      only: 'cli',
      help: 'Fixes in records what has only one right answer.',
    },
  },
  decisions: { clean: 'no problems; there may be warnings', problems: 'there are problems to fix' },
  examples: [
    'validate',
    'validate tickets/2026/11',
    'validate --since main',
    'validate --secrets',
    'validate --fix --dry-run',
  ],
} as const satisfies StageAbout
