import type { StageAbout } from '../stage/define-stage.ts'

export const UNDO = {
  name: 'undo',
  about:
    'Takes back the last command by which somebody decided in this clone. Once a commit has it, or the record has changed again, it stays.',
  inputs: {
    tickets: {
      kind: 'lines',
      positional: true,
      help: 'Only the last command on each of these tickets. Without any: all of the last command.',
    },
    as: {
      kind: 'text',
      value: 'login',
      optional: true,
      help: 'Only commands of this person. Without it: of anybody.',
    },
  },
  decisions: { undone: 'the records are as they were before the command' },
  examples: ['undo', 'undo --dry-run', 'undo 1359'],
  only: 'cli',
} as const satisfies StageAbout
