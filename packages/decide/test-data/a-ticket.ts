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
  now: NOW,
}
