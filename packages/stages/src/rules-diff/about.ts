import type { StageAbout } from '../stage/define-stage.ts'

export const RULES_DIFF = {
  name: 'rules-diff',
  about:
    'Says which tickets the rules and settings of the work tree decide otherwise than those of a revision, and how often both say what people decided.',
  inputs: {
    revision: {
      kind: 'text',
      positional: true,
      help: 'A commit, a branch or a tag whose rules and settings are compared with those of the work tree.',
    },
  },
  decisions: {
    moves: 'tickets would be decided otherwise',
    same: 'no ticket would be decided otherwise',
  },
  examples: ['rules diff main', 'rules diff HEAD~1 --json'],
  only: 'cli',
  commands: ['rules'],
} as const satisfies StageAbout
