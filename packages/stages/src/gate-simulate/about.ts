import type { StageAbout } from '../stage/define-stage.ts'

export const GATE_SIMULATE = {
  name: 'gate-simulate',
  about:
    'Says what the gate would decide on a pull request if somebody approved it now, and what would still be missing. It reads GitHub, and writes nothing there.',
  inputs: {
    pr: { kind: 'text', value: 'number', help: 'The number of the pull request.' },
    as: { kind: 'text', value: 'login', help: 'Who approves it.' },
  },
  decisions: {
    approved: 'it could be merged then',
    pending: 'it would still wait for somebody or something',
    disapproved: 'somebody would still request changes',
    error: 'it could not be decided',
  },
  examples: ['gate simulate --pr 12 --as lena', 'gate simulate --pr 12 --as lena --json'],
  note: 'The token comes from GITHUB_TOKEN, and may only have to read: pull requests, contents, checks and commit statuses.',
  only: 'cli',
  commands: ['gate'],
  asksGitHub: true,
} as const satisfies StageAbout
