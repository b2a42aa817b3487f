import type { StageAbout } from '../stage/define-stage.ts'

export const INIT = {
  name: 'init',
  about:
    'Makes a folder a book: settings, rules, playbooks, and schemas for editors. Your own files stay as they are.',
  inputs: {
    folder: { kind: 'folder', positional: true, default: '.', help: 'The folder.' },
    replace: { kind: 'flag', help: 'Replaces your files that differ from the defaults.' },
  },
  decisions: { changed: 'files were written', unchanged: 'every file was there already' },
  examples: ['init my-desk', 'init my-desk --dry-run'],
  only: 'cli',
} as const satisfies StageAbout
