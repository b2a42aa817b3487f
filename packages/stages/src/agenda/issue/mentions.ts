import type { Agenda } from '@triagebook/agenda'
import { isMentionable } from '../../words/is-mentionable.ts'

const MENTION = /(?<=^|, |: )@([A-Za-z0-9-]+)/gm

/** GitHub notifies no more people of one text. */
const MOST = 50

/** Who owns tickets of this agenda, or is asked to settle one, without those whom another agenda of the day mentions already. */
export function peopleToMention(
  { teams, notReady, reviews }: Pick<Agenda, 'teams' | 'notReady' | 'reviews'>,
  others: readonly string[],
): readonly string[] {
  const told = new Set(others.flatMap(mentionedIn))
  const listed = [
    ...teams.flatMap(({ tickets, offline }) => [...tickets, ...offline]),
    ...notReady.map(({ ticket }) => ticket),
  ]
  const logins = [
    ...listed.flatMap(({ owners }) => owners.map(({ login }) => login)),
    ...reviews.flatMap(({ open }) => open?.asked ?? []),
  ]
  return [...new Set(logins)]
    .filter((login) => isMentionable(login) && !told.has(login.toLowerCase()))
    .toSorted()
    .slice(0, MOST)
}

function mentionedIn(body: string): readonly string[] {
  return [...body.matchAll(MENTION)].map(([, login = '']) => login.toLowerCase())
}
