import type {
  Connection,
  Meeting,
  Member,
  SettingsFile,
  Slug,
  StageSettings,
  Team,
} from '../schema/types.generated.ts'

/** The stages that settings can name. */
export type StageName =
  | 'import'
  | 'validate'
  | 'prioritize'
  | 'agenda'
  | 'gate'
  | 'sync'
  | 'report'
  | 'improve'

/** triagebook.yml with all defaults; only a connection's details may be missing. */
export interface Settings {
  readonly version: 1
  readonly rules_version: string
  readonly time_zone: string
  readonly paused: boolean
  readonly stages: Readonly<Record<StageName, Required<StageSettings>>>
  readonly teams: Readonly<Record<Slug, Team & Required<Pick<Team, 'members'>>>>
  /** People outside the teams. */
  readonly members: readonly Member[]
  readonly meetings: Readonly<Record<Slug, Meeting & Required<Omit<Meeting, 'owner'>>>>
  readonly vocabulary: Required<NonNullable<SettingsFile['vocabulary']>>
  readonly privacy: Privacy & Required<Omit<Privacy, 'pseudonym_key'>>
  readonly connections: Readonly<Record<Slug, Connection>>
}

type Privacy = NonNullable<SettingsFile['privacy']>
