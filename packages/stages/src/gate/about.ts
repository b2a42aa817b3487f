import type { StageAbout } from '../stage/define-stage.ts'

export const GATE = {
  name: 'gate',
  about:
    'Says who has to approve this branch by rules/approvals.yml before it is merged. In GitHub Actions it judges pull requests, and says so in a check.',
  inputs: {
    token: {
      kind: 'text',
      default: `\${{ github.token }}`,
      only: 'action',
      help: 'The token that writes the check, with `checks: write` and `pull-requests: write`. An app’s token makes a check that others cannot forge.',
    },
    base: {
      kind: 'text',
      value: 'branch',
      optional: true,
      only: 'cli',
      help: 'The branch that yours is for. Without it: the default branch of `origin`.',
    },
    as: {
      kind: 'text',
      value: 'login',
      optional: true,
      only: 'cli',
      help: 'Who opens the pull request. Without it: who Git says you are.',
    },
    requestReviews: {
      kind: 'choice',
      words: ['none', 'fewest', 'least-loaded', 'all'],
      default: 'none',
      only: 'action',
      help: 'Asks for reviews where a pull request is opened or changed: as few people as can release it, of those the ones with the fewest open review requests, or all who can approve.',
    },
  },
  decisions: {
    approved: 'the pull request may be merged',
    pending: 'it waits for somebody or something',
    disapproved: 'somebody requests changes',
    error: 'it cannot be decided, and so not be merged',
    judged: 'all open pull requests were judged',
    nothing: 'there was no pull request to judge',
  },
  examples: ['gate', 'gate --base release'],
  note: 'docs/gate.md says how to set it up, and what it cannot protect.',
} as const satisfies StageAbout
