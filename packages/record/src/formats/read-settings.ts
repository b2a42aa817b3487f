import { sortProblems } from '../problem/problem.ts'
import { err, ok, type Result } from '../problem/result.ts'
import type { SettingsFile } from '../schema/types.generated.ts'
import { readSettingsFile } from './book-files.ts'
import type { Settings } from './settings.ts'
import { settingsProblems } from './settings-problems.ts'

/** Reads triagebook.yml: syntax, shape, and that what it names exists. */
export function readSettings(path: string, content: string | Uint8Array): Result<Settings> {
  const file = readSettingsFile(path, content)
  if (!file.ok) return file
  const [first, ...rest] = sortProblems(settingsProblems(file.value))
  return first ? err(first, ...rest) : ok(withDefaults(file.value.value))
}

function withDefaults(file: SettingsFile): Settings {
  const { version, time_zone, rules_version = '1', paused = false, members = [], connections = {} } = file
  const { stages = {}, meetings = { daily: {} }, vocabulary, privacy } = file
  return {
    version,
    rules_version,
    time_zone,
    paused,
    stages,
    teams: mapValues(file.teams, (team) => ({ ...team, members: team.members ?? [] })),
    members,
    meetings: mapValues(meetings, (meeting) => ({ ...DAILY, teams: Object.keys(file.teams), ...meeting })),
    vocabulary: { ...NO_WORDS, ...vocabulary },
    privacy: { ...STRICT, ...privacy },
    connections,
  }
}

const DAILY = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], at: '09:00', minutes: 15 } as const
const NO_WORDS = { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] }
const STRICT = {
  book: 'public',
  customers: 'pseudonyms',
  internal_comments: 'drop',
  redact_ip: false,
} as const

function mapValues<T, U>(
  table: Readonly<Record<string, T>>,
  change: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]))
}
