import type { StageAbout } from '../stage/define-stage.ts'

export const RENAME_TEAM = {
  name: 'rename-team',
  about:
    'Gives a team another key wherever it stands: settings, meetings, rules, mappings and records. All files change, or none.',
  inputs: {
    from: { kind: 'text', positional: true, help: 'The key of the team in triagebook.yml.' },
    to: { kind: 'text', positional: true, help: 'Its new key, such as web-shop.' },
    as: {
      kind: 'text',
      value: 'login',
      optional: true,
      help: 'Who you are. Without it: who Git says you are.',
    },
  },
  decisions: { changed: 'the team has its new key' },
  examples: ['team rename engineering payments --dry-run', 'team rename engineering payments --as lena'],
  only: 'cli',
  commands: ['team'],
} as const satisfies StageAbout
