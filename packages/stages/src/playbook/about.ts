import type { StageAbout } from '../stage/define-stage.ts'

export const PLAYBOOK = {
  name: 'playbook',
  about:
    'Prints a playbook: a checklist to tick, or a text for an issue or a pull request with the fields of a ticket filled in.',
  inputs: {
    name: { kind: 'text', positional: true, help: 'The name of a file in playbooks/, without .md.' },
    id: {
      kind: 'text',
      positional: true,
      optional: true,
      help: 'The id of a record, or its number on the desk. A playbook for a meeting needs none.',
    },
  },
  decisions: { printed: 'the text was printed' },
  examples: ['playbook code-fix zendesk-eu-1042', 'playbook issue-review 1042', 'playbook retrospective'],
  only: 'cli',
} as const satisfies StageAbout
