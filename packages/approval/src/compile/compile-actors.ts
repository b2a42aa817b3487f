import { ownEntry, type Path, type Actors as WrittenActors } from '@triagebook/record'
import { membersOf } from '@triagebook/record/formats'
import { suggestion } from '@triagebook/record/problem'
import type { Actors } from '../policy/actors.ts'
import type { CompileContext } from './compile-context.ts'
import { problem } from './problems.ts'

/** People as the file names them. A team or person that the settings do not know is a problem. */
export function compileActors(written: WrittenActors, path: Path, context: CompileContext): Actors {
  const { people = [], team = [], role = [], 'github-team': forgeTeam = [] } = written
  const { settings, place, problems } = context
  const known = new Map(membersOf(settings).map(({ login }) => [login.toLowerCase(), login]))
  for (const [index, login] of people.entries()) {
    if (known.has(login.toLowerCase())) continue
    const values = { login, suggestion: suggestion(login, [...known.values()]) }
    problems.push(problem('approval/unknown-person', values, place([...path, 'people', index])))
  }
  for (const [index, key] of team.entries()) {
    if (ownEntry(settings.teams, key) !== undefined) continue
    const values = { team: key, suggestion: suggestion(key, Object.keys(settings.teams)) }
    problems.push(problem('approval/unknown-team', values, place([...path, 'team', index])))
  }
  const forgeTeams = forgeTeam.map((name) => name.toLowerCase())
  for (const name of forgeTeams) context.forgeTeams.add(name)
  return { people: people.map((login) => login.toLowerCase()), teams: team, roles: role, forgeTeams }
}
