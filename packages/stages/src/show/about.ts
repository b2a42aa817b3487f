import type { StageAbout } from '../stage/define-stage.ts'

export const SHOW = {
  name: 'show',
  about: 'Shows one ticket in words, and what you can decide about it next.',
  inputs: {
    id: { kind: 'text', positional: true, help: 'The id of a record, or its number on the desk.' },
  },
  decisions: { shown: 'the ticket was printed' },
  examples: ['show zendesk-eu-1042', 'show 1042'],
  only: 'cli',
} as const satisfies StageAbout
