import type { StageAbout } from '../stage/define-stage.ts'

export const GATE = {
  name: 'gate',
  about:
    'Judges pull requests by rules/approvals.yml, and says in a check who has to approve them before they are merged.',
  inputs: {
    token: {
      kind: 'text',
      default: `\${{ github.token }}`,
      only: 'action',
      help: 'The token that writes the check, with `checks: write` and `pull-requests: write`. An app’s token makes a check that others cannot forge.',
    },
    requestReviews: {
      kind: 'choice',
      words: ['none', 'fewest', 'all'],
      default: 'none',
      only: 'action',
      help: 'Asks for reviews where a pull request is opened or changed: as few people as can release it, or all who can approve.',
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
  examples: [],
  note: 'docs/gate.md says how to set it up, and what it cannot protect.',
  commands: [],
} as const satisfies StageAbout
