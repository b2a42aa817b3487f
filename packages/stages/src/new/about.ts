import type { StageAbout } from '../stage/define-stage.ts'

export const NEW = {
  name: 'new',
  about: 'Writes a record by hand, for a ticket that no desk has. At a terminal it asks for what is missing.',
  inputs: {
    title: { kind: 'text', optional: true, help: 'What the customer wants, in one line.' },
    customer: { kind: 'text', value: 'id', optional: true, help: 'The customer’s id, not a person’s name.' },
    url: { kind: 'text', value: 'link', optional: true, help: 'Where the ticket can be read, if anywhere.' },
    type: {
      kind: 'text',
      value: 'type',
      optional: true,
      help: 'bug, question, feature-request, ... Without it the rules decide.',
    },
    severity: { kind: 'text', value: 'severity', optional: true, help: 'critical, major or minor.' },
    team: { kind: 'text', value: 'team', optional: true, help: 'A team of triagebook.yml.' },
    supportOwner: { kind: 'text', value: 'login', optional: true, help: 'Who answers the customer.' },
    engineeringOwner: { kind: 'text', value: 'login', optional: true, help: 'Who fixes it.' },
    escalate: { kind: 'flag', help: 'Engineering has to look at it now.' },
    reason: { kind: 'text', optional: true, help: 'Why it is escalated.' },
    context: { kind: 'text', optional: true, help: 'What happened.' },
    steps: { kind: 'text', optional: true, help: 'How to reproduce it.' },
    logs: { kind: 'text', optional: true, help: 'Logs and environment.' },
    impact: { kind: 'text', optional: true, help: 'What it costs the customer.' },
    as: {
      kind: 'text',
      value: 'login',
      optional: true,
      help: 'Who you are. Without it: who Git says you are.',
    },
    yaml: { kind: 'flag', help: 'Writes plain YAML, which editors check while you type.' },
  },
  decisions: { changed: 'the record was written' },
  examples: [
    'new',
    'new --title "Export stops at 65,536 rows" --customer cus-acme',
    'new --title "Nobody can sign in" --customer cus-acme --escalate --reason "production is down" --severity critical --support-owner lena --team java',
  ],
  only: 'cli',
} as const satisfies StageAbout
