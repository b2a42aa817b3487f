import type {
  Connection,
  Meeting,
  Member,
  SettingsFile,
  Slug,
  StageSettings,
  Team,
} from '../schema/types.generated.ts'

/** triagebook.yml with all defaults; only a connection's details may be missing. */
export interface Settings {
  readonly version: 1
  readonly rules_version: string
  readonly time_zone: string
  readonly paused: boolean
  /** Only the stages that the file names; `stageSettings` answers for any. */
  readonly stages: Readonly<Record<string, StageSettings>>
  readonly teams: Readonly<Record<Slug, Team & Required<Pick<Team, 'members'>>>>
  /** People outside the teams. */
  readonly members: readonly Member[]
  readonly meetings: Readonly<
    Record<Slug, Meeting & Required<Pick<Meeting, 'teams' | 'weekdays' | 'at' | 'minutes'>>>
  >
  readonly vocabulary: Required<NonNullable<SettingsFile['vocabulary']>>
  readonly privacy: Privacy & Required<Omit<Privacy, 'pseudonym_key'>>
  readonly connections: Readonly<Record<Slug, Connection>>
}

type Privacy = NonNullable<SettingsFile['privacy']>

const OBSERVE = { mode: 'observe', writes: 'pull-request' } as const

/** Everybody whom triagebook.yml lists, people outside the teams before those in teams. */
export function membersOf({ members, teams }: Pick<Settings, 'members' | 'teams'>): readonly Member[] {
  return [...members, ...Object.values(teams).flatMap((team) => team.members)]
}

/** How a stage runs: what the file says of it, and the careful default for the rest. */
export function stageSettings({ stages }: Pick<Settings, 'stages'>, stage: string): Required<StageSettings> {
  return { ...OBSERVE, ...stages[stage] }
}
