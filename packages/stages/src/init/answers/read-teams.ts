import { humanize, slugOf } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import type { BookAnswers, BookTeam } from './book-answers.ts'
import { listOf } from './list-of.ts'
import { problem } from './problems.ts'

const LONGEST = 60

/** `Payments, Web shop` -> the teams `payments` and `web-shop`. */
export function readTeams(text: string): Result<BookAnswers['teams']> {
  const teams = listOf(text).map(teamOf)
  const [first, ...others] = teams
  if (first === undefined) return err(problem('init/bad-answer#no-team', {}))
  const bad = teams.find(({ key }) => key === '' || key.length > LONGEST)
  if (bad !== undefined) return err(problem('init/bad-answer#team', { name: bad.name }))
  const twice = teams.find(({ key }, index) => teams.findIndex((team) => team.key === key) < index)
  if (twice !== undefined) return err(problem('init/bad-answer#team-twice', { name: twice.name }))
  return ok([first, ...others])
}

function teamOf(name: string): BookTeam {
  const key = slugOf(name)
  return { key, name: name === key ? humanize(key) : name }
}
