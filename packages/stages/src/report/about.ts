import type { StageAbout } from '../stage/define-stage.ts'

export const REPORT = {
  name: 'report',
  about: 'Writes the figures of the book as a page, as Markdown and as JSON.',
  inputs: {
    out: { kind: 'folder', default: 'triagebook-report', help: 'Where the pages go.' },
    sample: { kind: 'flag', help: 'Says on the page that the tickets are a sample.' },
  },
  decisions: { reported: 'the figures were written' },
  examples: ['report', 'report --out site'],
} as const satisfies StageAbout
