import { omitUndefined, type TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { aRecord, settingsFrom } from '@triagebook/record/test-data'

export const SETTINGS = `
version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
  frontend: { name: Frontend, members: [{ login: kei, roles: [engineer, meeting-owner] }] }
  security: { name: Security }
  billing: { name: Billing }
members: [{ login: lena, roles: [support] }]
meetings:
  daily: { teams: [java, frontend, security], weekdays: [mon, tue, wed, thu, fri], at: "09:00", minutes: 15 }
`

/** A book's settings, written as a team writes them. */
export const theSettings = (text = SETTINGS): Settings => settingsFrom(text)

/** The settings with a private book, or with an owner of the meeting. */
export const PRIVATE = `${SETTINGS}privacy: { book: private }\n`
export const OWNED = SETTINGS.replace('minutes: 15', 'minutes: 15, owner: mira')
export const OWNERLESS = SETTINGS.replace(', meeting-owner', '')

type Triage = TicketRecord['triage']

/** An escalated ticket that is decided in all respects but those that a test names. */
export function aTicket(
  id: string,
  triage: { readonly [K in keyof Triage]?: Triage[K] | undefined } = {},
  rest: Partial<TicketRecord> = {},
): TicketRecord {
  return aRecord({
    id,
    title: `Title of ${id}`,
    source: {
      connection: 'zendesk-eu',
      native_id: id,
      url: `https://acme-eu.zendesk.example/agent/tickets/${id}`,
      status: 'open',
      created_at: '2026-03-20T10:00:00Z',
      updated_at: '2026-03-25T10:00:00Z',
    },
    customer: { id: 'cus_1289' },
    triage: omitUndefined<Triage>({
      type: 'bug',
      confirmed: 'bug',
      severity: 'major',
      priority: 'P2',
      team: 'java',
      status: 'open',
      support_owner: 'lena',
      engineering_owner: 'abel',
      escalated_at: '2026-03-23T08:00:00Z',
      ...triage,
    }),
    ...rest,
  })
}
