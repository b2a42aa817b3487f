import type { StageAbout } from '../stage/define-stage.ts'

export const INIT = {
  name: 'init',
  about:
    'Makes a folder a book: settings, rules, playbooks, and schemas for editors. At a terminal it asks for what is missing. Your own files stay as they are.',
  inputs: {
    folder: { kind: 'folder', positional: true, default: '.', help: 'The folder.' },
    teams: {
      kind: 'text',
      value: 'names',
      optional: true,
      help: 'The teams that fix what support reports, such as "Payments, Web". The first one gets every ticket that no rule gives to another. Without it: one team, Engineering.',
    },
    people: {
      kind: 'text',
      value: 'list',
      optional: true,
      help: 'Who decides, by login: engineers with their team, all others with their roles, such as "anna@payments, lena:support, rosa:support-lead+meeting-owner".',
    },
    timeZone: {
      kind: 'text',
      value: 'name',
      optional: true,
      help: 'The time zone of the meetings, such as Europe/Berlin. Without it: the one of this computer.',
    },
    desk: {
      kind: 'choice',
      words: ['zendesk', 'csv', 'json', 'none'],
      optional: true,
      help: 'Where the tickets come from: a desk, or a file of another desk.',
    },
    url: { kind: 'text', value: 'link', optional: true, help: 'The address of the desk.' },
    escalationTag: {
      kind: 'text',
      value: 'tags',
      optional: true,
      help: 'Which tags on the desk mark an escalated ticket, such as "escalated, vip".',
    },
    git: {
      kind: 'choice',
      words: ['yes', 'no'],
      optional: true,
      help: 'Makes the folder a Git repository with a first commit, if it is in none.',
    },
    replace: {
      kind: 'flag',
      help: 'Replaces your files that differ from the defaults, but never triagebook.yml.',
    },
  },
  decisions: { changed: 'files were written', unchanged: 'every file was there already' },
  examples: [
    'init my-desk',
    'init my-desk --teams "Payments, Web" --people "anna@payments, ben@web, lena:support" --desk zendesk --url https://acme.zendesk.com --escalation-tag escalated --git yes',
    'init my-desk --dry-run',
  ],
  only: 'cli',
} as const satisfies StageAbout
