import { type Connection, ownEntry, type Platform } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'

/** The connection that tickets come from: its name, and what the settings say of it. */
export interface ImportConnection {
  readonly name: string
  readonly platform: Platform
  /** Which tickets come in. */
  readonly filter: Connection['tickets']
  readonly people: People
  /** Record field to JSON pointer into the desk's ticket. */
  readonly pointers: Readonly<Record<string, string>>
  /** Tags of the desk that propose an escalation. */
  readonly escalationTags: readonly string[]
}

/** Native user id to login. */
export type People = Readonly<Record<string, string>>

/** A connection that the settings do not name has no filter, people or fields. */
export function importConnection(
  name: string,
  platform: Platform,
  { connections }: Pick<Settings, 'connections'>,
): ImportConnection {
  const { tickets, people = {}, fields = {}, escalation } = ownEntry(connections, name) ?? {}
  return {
    name,
    platform,
    filter: tickets,
    people,
    pointers: fields,
    escalationTags: (escalation?.tag ?? []).map(String),
  }
}
