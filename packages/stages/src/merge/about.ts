import type { StageAbout } from '../stage/define-stage.ts'

export const MERGE = {
  name: 'merge',
  about: 'Merges two versions of a record field by field. Git runs it once `init` has set it.',
  inputs: {
    base: {
      kind: 'file',
      positional: true,
      help: 'The common ancestor; empty where both sides added the file.',
    },
    ours: { kind: 'file', positional: true, help: 'Our version.' },
    theirs: { kind: 'file', positional: true, help: 'Their version.' },
    out: {
      kind: 'file',
      optional: true,
      help: 'Where the merged record goes. Without it the record is printed.',
    },
    path: { kind: 'text', value: 'name', optional: true, help: 'The path of the record in the book.' },
  },
  decisions: {
    merged: 'no conflicts',
    clashes: 'a person has to resolve the conflicts',
    unreadable: 'a version is no record, so Git merged the lines',
  },
  examples: ['merge base.md ours.md theirs.md', 'merge base.md ours.md theirs.md --out merged.md'],
  only: 'cli',
} as const satisfies StageAbout
