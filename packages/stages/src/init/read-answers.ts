import type { Settings } from '@triagebook/record/formats'
import { orThrow } from '../book/open-book.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { INIT } from './about.ts'
import type { BookAnswers } from './answers/book-answers.ts'
import { readDesk } from './answers/read-desk.ts'
import { readPeople } from './answers/read-people.ts'
import { readTeams } from './answers/read-teams.ts'
import { readTimeZone } from './answers/read-time-zone.ts'

type InitInputs = Inputs<typeof INIT.inputs>

/** What is so where nobody says anything. */
export function unsaidAnswers(timeZone: string): BookAnswers {
  return { teams: [{ key: 'engineering', name: 'Engineering' }], people: [], timeZone, desk: null }
}

/** What a book says of itself. */
export function answersIn({ teams, members, time_zone, connections }: Settings): BookAnswers {
  const [first, ...others] = Object.entries(teams).map(([key, { name }]) => ({ key, name }))
  const [desk] = Object.values(connections)
  return {
    teams: first === undefined ? unsaidAnswers(time_zone).teams : [first, ...others],
    people: [
      ...Object.entries(teams).flatMap(([team, { members }]) =>
        members.map(({ login, roles }) => ({ login, roles, team })),
      ),
      ...members.map(({ login, roles }) => ({ login, roles })),
    ],
    timeZone: time_zone,
    desk: desk === undefined ? null : { ...desk, escalationTags: (desk.escalation?.tag ?? []).map(String) },
  }
}

/** Somebody said something that the settings of a book have. */
export function saysSettings({ teams, people, timeZone, desk, url, escalationTag }: InitInputs): boolean {
  return [teams, people, timeZone, desk, url, escalationTag].some((answer) => answer !== undefined)
}

/** What the inputs say of a book, and of what they do not say what is so without them. Throws where they say what no book can have. */
export function readAnswers(inputs: InitInputs, unsaid: BookAnswers): BookAnswers {
  const { people, timeZone, desk, url, escalationTag } = inputs
  const teams = inputs.teams === undefined ? unsaid.teams : orThrow(readTeams(inputs.teams))
  const saysDesk = desk !== undefined || url !== undefined || escalationTag !== undefined
  return {
    teams,
    people:
      people === undefined
        ? unsaid.people.filter(({ team }) => team === undefined || teams.some(({ key }) => key === team))
        : orThrow(readPeople(people, teams)),
    timeZone: timeZone === undefined ? unsaid.timeZone : orThrow(readTimeZone(timeZone)),
    desk: saysDesk ? orThrow(readDesk({ desk, url, escalationTag })) : unsaid.desk,
  }
}
