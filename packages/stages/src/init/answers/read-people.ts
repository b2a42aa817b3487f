import { EVERYBODY } from '@triagebook/decide/table'
import { isLogin, slugOf } from '@triagebook/record'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import type { BookPerson, BookTeam } from './book-answers.ts'
import { listOf } from './list-of.ts'
import { problem } from './problems.ts'

/** `anna@payments, lena:support`: an engineer of a team, and a person outside the teams with what she does. */
export function readPeople(text: string, teams: readonly BookTeam[]): Result<readonly BookPerson[]> {
  const people: BookPerson[] = []
  for (const written of listOf(text)) {
    const person = personOf(written, teams)
    if ('code' in person) return err(person)
    if (people.some(({ login, team }) => login === person.login && team === person.team))
      return err(problem('init/bad-answer#person-twice', { login: person.login }))
    people.push(person)
  }
  return ok(people)
}

function personOf(written: string, teams: readonly BookTeam[]): BookPerson | Problem {
  const [, login = '', roleText, teamText] = /^@?([^:@]*)(?::([^@]*))?(?:@(.*))?$/.exec(written) ?? []
  if (!isLogin(login.trim())) return problem('init/bad-answer#login', { written })
  const team = teams.find(({ key }) => key === slugOf(teamText ?? ''))?.key
  const keys = teams.map(({ key }) => key).join(', ')
  if (teamText !== undefined && team === undefined)
    return problem('init/bad-answer#person-team', { login, team: teamText, teams: keys })
  const words = roleText === undefined ? (team === undefined ? [] : ['engineer']) : roleText.split('+')
  const roles = words.flatMap((word) => EVERYBODY.find((role) => role === slugOf(word)) ?? [])
  if (roles.length < words.length || roles.length === 0)
    return problem('init/bad-answer#role', { login, roles: EVERYBODY.join(', '), team: teams[0]?.key ?? '' })
  return { login: login.trim(), roles: [...new Set(roles)], ...(team !== undefined && { team }) }
}
