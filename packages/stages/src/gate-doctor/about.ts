import type { StageAbout } from '../stage/define-stage.ts'

export const GATE_DOCTOR = {
  name: 'gate-doctor',
  about:
    'Says for each protected branch whether people can merge past the gate: whether its check is required, and who may write that check. It reads GitHub, and writes nothing there.',
  inputs: {},
  decisions: {
    fine: 'each of these branches takes the check from one app alone, which is not GitHub Actions',
    findings: 'there is a way past the gate, or something that it cannot use',
    unclear: 'nothing is wrong with the branches that were looked at, and there are more',
  },
  examples: ['gate doctor', 'gate doctor --json'],
  note: 'The token comes from GITHUB_TOKEN. One that may read `contents` sees rulesets; the older protection of branches is shown to administrators alone.',
  only: 'cli',
  commands: ['gate'],
  asksGitHub: true,
} as const satisfies StageAbout
