import type { StageAbout } from '../stage/define-stage.ts'

export const WHOAMI = {
  name: 'whoami',
  about: 'Says which login your decisions are signed with, and your roles.',
  inputs: {},
  decisions: { known: 'the login was printed' },
  examples: ['whoami'],
  only: 'cli',
} as const satisfies StageAbout
