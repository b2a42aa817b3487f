import type { TicketRecord } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'

export type Meeting = Settings['meetings'][string]

/** The caller has checked the name and reported a wrong one. */
export function meetingOf(settings: Settings, name: string): Meeting {
  const found = Object.hasOwn(settings.meetings, name) ? settings.meetings[name] : undefined
  if (found) return found
  throw new RangeError(`startAgenda was called for “${name}”, which is not a meeting in the settings.`)
}

/** The key of the ticket's team. A team that is not in the settings counts as none: better on every agenda than on no agenda. */
export function teamOf({ triage: { team } }: TicketRecord, settings: Settings): string | null {
  return team !== undefined && Object.hasOwn(settings.teams, team) ? team : null
}

/** True where one of the meeting's teams has the ticket, or no team has it yet. */
export function isForMeeting({ teams }: Meeting, record: TicketRecord, settings: Settings): boolean {
  const team = teamOf(record, settings)
  return team === null || teams.includes(team)
}

/** The entries of each team in the order of the meeting, then those of no team; without empty teams. */
export function teamsOf<Entry extends { readonly team: string | null }>(
  { teams }: Meeting,
  entries: readonly Entry[],
  settings: Settings,
): readonly { readonly name: string | null; readonly entries: readonly Entry[] }[] {
  const byTeam = Map.groupBy(entries, ({ team }) => team)
  return [...teams, null].flatMap((key) => {
    const found = byTeam.get(key)
    const name = key === null ? null : (settings.teams[key]?.name ?? key)
    return found === undefined ? [] : [{ name, entries: found }]
  })
}
