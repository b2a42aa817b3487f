import type { StageAbout } from '../stage/define-stage.ts'

export const GATE_TEST = {
  name: 'gate-test',
  about:
    'Tries a policy on pull requests that a file describes in short, and says which are decided otherwise.',
  inputs: {
    policy: { kind: 'file', positional: true, help: 'The policy, such as rules/approvals.yml.' },
    cases: { kind: 'file', positional: true, help: 'The cases. docs/gate.md shows some.' },
  },
  decisions: { passed: 'all cases are decided as they should', otherwise: 'some are decided otherwise' },
  examples: ['gate test rules/approvals.yml cases.yml'],
  only: 'cli',
  commands: ['gate'],
} as const satisfies StageAbout
