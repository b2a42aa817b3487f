import type { StageAbout } from '../stage/define-stage.ts'

export const WHOAMI = {
  name: 'whoami',
  about:
    'Says which login your decisions are signed with and why, your roles, and which records you edited will be signed with it.',
  inputs: {
    as: { kind: 'text', value: 'login', optional: true, help: 'Asks about this login.' },
  },
  decisions: { known: 'the login was printed' },
  examples: ['whoami'],
  only: 'cli',
} as const satisfies StageAbout
