import type { StageAbout } from '../stage/define-stage.ts'

export const SNIFF = {
  name: 'sniff',
  about: 'Writes a first mapping for a file, for you to fill in. Nothing is imported.',
  inputs: {
    file: {
      kind: 'file',
      positional: true,
      help: 'Writes a first mapping for this file instead, for you to fill in.',
    },
    out: { kind: 'file', optional: true, help: 'Where the mapping goes. Without it the mapping is printed.' },
  },
  decisions: { sniffed: 'the mapping was written' },
  examples: ['import --sniff tickets.csv --out mappings/tickets.yml'],
  only: 'cli',
  under: { command: 'import', option: 'sniff' },
} as const satisfies StageAbout
