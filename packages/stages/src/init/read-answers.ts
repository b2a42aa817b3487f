import { orThrow } from '../book/open-book.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { INIT } from './about.ts'
import type { BookAnswers } from './answers/book-answers.ts'
import { readDesk } from './answers/read-desk.ts'
import { readPeople } from './answers/read-people.ts'
import { readTeams } from './answers/read-teams.ts'
import { readTimeZone } from './answers/read-time-zone.ts'

/** The team of a book about which nobody said anything. */
const ONE_TEAM = 'Engineering'

/** What the inputs say of a new book. Throws with the problem where one of them says nothing that a book can have. */
export function readAnswers(
  { teams = ONE_TEAM, people = '', timeZone, desk, url, escalationTag }: Inputs<typeof INIT.inputs>,
  ownTimeZone: () => string,
): BookAnswers {
  const known = orThrow(readTeams(teams))
  return {
    teams: known,
    people: orThrow(readPeople(people, known)),
    timeZone: timeZone === undefined ? ownTimeZone() : orThrow(readTimeZone(timeZone)),
    desk: orThrow(readDesk({ desk, url, escalationTag })),
  }
}
