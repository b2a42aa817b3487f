import type { StageAbout } from '../stage/define-stage.ts'

export const RULES_TEST = {
  name: 'rules-test',
  about: 'Tries the examples that stand beside the rules, and says which of them fail and why.',
  inputs: {
    names: { kind: 'lines', positional: true, help: 'Names of rules. Without any: all rules.' },
  },
  decisions: { passed: 'all examples are decided as they expect', failed: 'some are not' },
  examples: ['rules test', 'rules test crash-words bug-words'],
  only: 'cli',
  commands: ['rules'],
} as const satisfies StageAbout
