import type { Settings, TicketRecord } from '@triagebook/record'

/** Whoever asks has checked the name: people hear of a wrong one there. */
export function meetingOf(settings: Settings, name: string): Settings['meetings'][string] {
  const found = Object.hasOwn(settings.meetings, name) ? settings.meetings[name] : undefined
  if (found) return found
  throw new RangeError(`planAgenda was asked for “${name}”, which is no meeting of the settings.`)
}

/** A team that the settings do not know is no team: better on every agenda than on none. */
function knownTeam({ triage }: TicketRecord, settings: Settings): string | null {
  const { team } = triage
  return team !== undefined && Object.hasOwn(settings.teams, team) ? team : null
}

/** True where one of these teams has the ticket, or nobody has it yet. */
export function isFor(teams: readonly string[], record: TicketRecord, settings: Settings): boolean {
  const team = knownTeam(record, settings)
  return team === null || teams.includes(team)
}

/** The tickets of each team in the order of the meeting, then those of no team; without the empty ones. */
export function teamsOf(open: readonly TicketRecord[], order: readonly string[], settings: Settings) {
  const ofTeam = (key: string | null) => open.filter((record) => knownTeam(record, settings) === key)
  return [
    ...order.map((key) => ({ name: settings.teams[key]?.name ?? key, tickets: ofTeam(key) })),
    { name: null, tickets: ofTeam(null) },
  ].filter(({ tickets }) => tickets.length > 0)
}

/** The first with that role: people outside the teams, then team by team. */
export function meetingOwner(settings: Settings): string | null {
  const people = [...settings.members, ...Object.values(settings.teams).flatMap((team) => team.members)]
  return people.find(({ roles }) => roles.includes('meeting-owner'))?.login ?? null
}
