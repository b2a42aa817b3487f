import type { Result } from '@triagebook/record/problem'
import type { BookAnswers } from './book-answers.ts'
import { readAddress } from './read-desk.ts'
import { readPeople } from './read-people.ts'
import { readTeams } from './read-teams.ts'
import { readTimeZone } from './read-time-zone.ts'

/** Why an answer about a new book cannot be taken, in words; null where it can. */
export const REFUSALS = {
  teams: (answer: string) => refusal(readTeams(answer)),
  people: (answer: string, teams: BookAnswers['teams']) => refusal(readPeople(answer, teams)),
  timeZone: (answer: string) => refusal(readTimeZone(answer)),
  url: (answer: string) => refusal(readAddress(answer)),
}

function refusal(result: Result<unknown>): string | null {
  if (result.ok) return null
  const [{ message, hint }] = result.problems
  return [message, hint].filter(Boolean).join(' ')
}
