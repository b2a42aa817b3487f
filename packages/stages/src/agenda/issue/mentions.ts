import type { Agenda } from '@triagebook/agenda'
import { isMentionable } from '../../words/is-mentionable.ts'

const MENTION = /(?<=^|, |: )@([A-Za-z0-9-]+)/gm

/** GitHub notifies no more people of one text. */
const MOST = 50

/** Who owns tickets of this agenda, without those whom another agenda of the day mentions already. */
export function ownersToMention(
  { teams, notReady }: Pick<Agenda, 'teams' | 'notReady'>,
  others: readonly string[],
): readonly string[] {
  const told = new Set(others.flatMap(mentionedIn))
  const listed = [
    ...teams.flatMap(({ tickets, offline }) => [...tickets, ...offline]),
    ...notReady.map(({ ticket }) => ticket),
  ]
  const logins = listed.flatMap(({ owners }) => owners.map(({ login }) => login))
  return [...new Set(logins)]
    .filter((login) => isMentionable(login) && !told.has(login.toLowerCase()))
    .toSorted()
    .slice(0, MOST)
}

function mentionedIn(body: string): readonly string[] {
  return [...body.matchAll(MENTION)].map(([, login = '']) => login.toLowerCase())
}
