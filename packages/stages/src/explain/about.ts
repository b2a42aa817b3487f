import type { StageAbout } from '../stage/define-stage.ts'

export const EXPLAIN = {
  name: 'explain',
  about: 'Says in words what decided a ticket, what a rule does, or what a problem code means.',
  inputs: {
    id: {
      kind: 'text',
      positional: true,
      help: 'The id of a record, its number on the desk, the name of a rule, or the code of a problem.',
    },
  },
  decisions: { explained: 'the explanation was printed' },
  examples: ['explain zendesk-eu-1042', 'explain 1042', 'explain crash-words', 'explain record/unknown-word'],
  only: 'cli',
} as const satisfies StageAbout
