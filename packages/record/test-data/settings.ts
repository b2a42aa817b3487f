import { readSettings } from '../src/formats/read-settings.ts'
import type { Settings } from '../src/formats/settings.ts'

/** The least that a book must say of itself. */
export const LEAST = 'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\n'

/** The settings of a small book, with the connection that `RECORD` came by. */
export const SETTINGS = `${LEAST}connections: { zendesk-eu: { platform: zendesk } }\n`

/** Settings as a team writes them; a problem in them fails the test. */
export function settingsFrom(yaml = SETTINGS): Settings {
  const result = readSettings('triagebook.yml', yaml)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}
