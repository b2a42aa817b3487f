import type { StageAbout } from '../stage/define-stage.ts'

export const AGENDA = {
  name: 'agenda',
  about: 'Writes the triage agenda of a day as Markdown.',
  inputs: {
    date: {
      kind: 'day',
      optional: true,
      help: 'The day of the meeting, such as 2026-11-16. Without it: today in the book’s time zone.',
    },
    meeting: {
      kind: 'text',
      value: 'name',
      optional: true,
      help: 'A meeting of triagebook.yml. Without it: the first one.',
    },
    out: { kind: 'file', optional: true, help: 'The file to write. Without it the agenda is printed.' },
  },
  decisions: {
    planned: 'there are escalated tickets to discuss',
    empty: 'no escalated ticket is open',
    'no-meeting': 'the meeting does not take place on that day',
  },
  examples: ['agenda', 'agenda --date 2026-11-16 --out agenda.md'],
} as const satisfies StageAbout
