import type { TicketRecord } from '@triagebook/record'
import { settingsFrom } from '@triagebook/record/test-data'
import type { ParseContext } from '../src/parse/parse-context.ts'

const YAML = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }, { login: Kei, roles: [engineer] }] }
  backend: { name: Backend, members: [{ login: pat, roles: [engineer] }] }
members:
  - { login: lena, roles: [support] }
  - { login: rosa, roles: [support-lead] }
  - { login: pat, roles: [support] }
  - { login: tove, roles: [product, admin] }
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
  zendesk-us: { platform: zendesk }
  bugs: { platform: github, url: "https://github.com" }
vocabulary: { type: [outage], resolution_code: [workaround], component: [export, sign-in] }
`

export const SETTINGS = settingsFrom(YAML)

/** The same book without a list of components. */
export const WITHOUT_COMPONENTS = settingsFrom(YAML.replace(', component: [export, sign-in]', ''))

/** A Wednesday, 11 o'clock in Berlin. */
export const NOW = new Date('2026-04-01T09:00:00Z')
export const AT = '2026-04-01T09:00:00Z'

/** Record ids by their numbers on the desk: 7 is on two desks. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  '1': ['zendesk-eu-1'],
  '7': ['zendesk-eu-7', 'zendesk-us-7'],
  '1359': ['zendesk-eu-1359'],
  '1360': ['zendesk-eu-1360'],
  'PAY-4': ['bugs-pay-4'],
  '20260326-1': ['manual-20260326-1'],
}

export const CONTEXT: ParseContext = {
  ids: new Set(Object.values(NUMBERS).flat()),
  idsOf: (native) => NUMBERS[native] ?? [],
  settings: SETTINGS,
  prefix: '',
  now: NOW,
}

/** A ticket that a rule looked at and no person has: with all that an escalation needs, not escalated. */
export const RECORD: TicketRecord = {
  id: 'zendesk-eu-1',
  title: 'Export stops after 65,536 rows',
  source: {
    connection: 'zendesk-eu',
    platform: 'zendesk',
    native_id: '1',
    url: 'https://acme.zendesk.example/agent/tickets/1',
    status: 'open',
    created_at: '2026-03-26T10:56:07Z',
    updated_at: '2026-03-27T10:56:07Z',
  },
  customer: { id: 'cus_1' },
  triage: {
    type: 'bug',
    confirmed: 'unconfirmed',
    severity: 'major',
    team: 'java',
    status: 'open',
    support_owner: 'lena',
    decided: {
      type: { value: 'bug', by: 'rule:bug-words@1', at: '2026-03-26T11:00:23Z', why: '"rows" in title' },
      severity: { value: 'major', by: 'rule:severity-of-bug@1', at: '2026-03-26T11:00:23Z' },
      team: { value: 'java', by: 'rule:business-logic@1', at: '2026-03-26T11:00:23Z' },
      support_owner: { value: 'lena', by: 'lena', at: '2026-03-26T12:00:00Z' },
    },
  },
  history: [
    { at: '2026-03-26T10:56:07Z', event: 'created', by: 'desk:customer' },
    {
      at: '2026-03-26T11:00:23Z',
      event: 'changed',
      field: 'triage.severity',
      to: 'major',
      by: 'rule:severity-of-bug@1',
    },
    {
      at: '2026-03-26T11:00:23Z',
      event: 'changed',
      field: 'triage.team',
      to: 'java',
      by: 'rule:business-logic@1',
    },
    { at: '2026-03-26T11:00:23Z', event: 'changed', field: 'triage.type', to: 'bug', by: 'rule:bug-words@1' },
    { at: '2026-03-26T12:00:00Z', event: 'changed', field: 'triage.support_owner', to: 'lena', by: 'lena' },
  ],
}

export const BODY = '## Context\n\nIt stops.\n\n## Timeline\n\n- 2026-03-26T10:56:07Z: customer: It stops.\n'
