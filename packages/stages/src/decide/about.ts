import { COMMAND_NAMES } from '@triagebook/decide/table'
import type { StageAbout } from '../stage/define-stage.ts'

export const DECIDE = {
  name: 'decide',
  about: 'Writes what people decide about tickets: all of a command’s tickets, or none.',
  inputs: {
    words: {
      kind: 'lines',
      positional: true,
      help: 'The command, its tickets and what it takes besides. docs/reference/commands.md lists the commands.',
    },
    as: {
      kind: 'text',
      value: 'login',
      optional: true,
      help: 'Who you are. Without it: who Git says you are.',
    },
  },
  decisions: {
    changed: 'at least one record was written',
    unchanged: 'the tickets already are as the command wants them',
  },
  examples: ['confirm 1359 bug', 'close 1359,1360 code-fix --dry-run', 'assign 1359 lena --as rosa'],
  note: 'At a terminal everybody may decide: whoever can write the files of the book can also edit them. Reviews of pull requests check it.',
  only: 'cli',
  commands: COMMAND_NAMES,
} as const satisfies StageAbout
