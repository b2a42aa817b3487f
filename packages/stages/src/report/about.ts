import type { StageAbout } from '../stage/define-stage.ts'

export const REPORT = {
  name: 'report',
  about: 'Writes the figures of the book as a page, as Markdown and as JSON.',
  inputs: {
    out: { kind: 'folder', default: 'triagebook-report', help: 'Where the pages go.' },
    from: {
      kind: 'day',
      optional: true,
      help: 'The first day of the period, in the book’s time zone. Without it: Monday of the week of the first ticket.',
    },
    to: {
      kind: 'day',
      optional: true,
      help: 'The last day of the period, in the book’s time zone. Without it: today.',
    },
    sample: { kind: 'flag', help: 'Says on the page that the tickets are a sample.' },
  },
  decisions: { reported: 'the figures were written' },
  examples: ['report', 'report --out site', 'report --from 2026-10-01 --to 2026-10-31'],
} as const satisfies StageAbout
