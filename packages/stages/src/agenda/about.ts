import type { StageAbout } from '../stage/define-stage.ts'

export const AGENDA = {
  name: 'agenda',
  about: 'Writes the triage agenda of a day: as Markdown, or in GitHub Actions as an issue.',
  inputs: {
    date: {
      kind: 'day',
      optional: true,
      only: 'cli',
      help: 'The day of the meeting, such as 2026-11-16. Without it: today in the book’s time zone.',
    },
    meeting: {
      kind: 'text',
      value: 'name',
      optional: true,
      help: 'A meeting of triagebook.yml. Without it: the first one.',
    },
    out: {
      kind: 'file',
      optional: true,
      only: 'cli',
      help: 'The file to write. Without it the agenda is printed.',
    },
    token: {
      kind: 'text',
      default: `\${{ github.token }}`,
      only: 'action',
      help: 'The token that writes the issue, with `issues: write`.',
    },
  },
  decisions: {
    planned: 'there are escalated tickets to discuss',
    empty: 'no escalated ticket is open',
    'no-meeting': 'the meeting does not take place on that day',
    frozen: 'the meeting has begun, so its issue stays as it is',
    closed: 'somebody closed its issue, so it stays closed',
  },
  outputs: {
    'issue-number': 'The number of the day’s issue; empty where there is none.',
    'issue-url': 'The page of that issue.',
  },
  examples: ['agenda', 'agenda --date 2026-11-16 --out agenda.md'],
} as const satisfies StageAbout
