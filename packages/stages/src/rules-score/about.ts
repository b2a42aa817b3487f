import type { StageAbout } from '../stage/define-stage.ts'

export const RULES_SCORE = {
  name: 'rules-score',
  about:
    'Says which rule files agree with people often enough to be promoted, and which rules need attention: people override them, they hold for no ticket, or nobody changed them for 90 days.',
  inputs: {},
  decisions: { attention: 'some rules need attention', sound: 'no rule needs attention' },
  examples: ['rules score', 'rules score --json'],
  only: 'cli',
  commands: ['rules'],
} as const satisfies StageAbout
