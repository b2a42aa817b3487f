import { type Member, ownEntry, type Path, type RouteFile } from '@triagebook/record'
import { membersOf, type Settings } from '@triagebook/record/formats'
import { type Problem, suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { ownerPeople } from '../route/owner-people.ts'
import { problem } from './problems.ts'

/** Somebody who becomes an owner without being one of those who may. */
interface Stranger {
  readonly owner: string
  readonly expected: readonly string[]
  readonly path: Path
}

/** Owners whom the settings do not list where they should be: most often they have left. One warning for all of a kind. */
export function ownerProblems(file: Shaped<RouteFile>, settings: Settings): readonly Problem[] {
  return [...teamProblems(file, settings), ...supportProblems(file, settings)]
}

function teamProblems({ value, place }: Shaped<RouteFile>, settings: Settings): readonly Problem[] {
  const strangers = (value.teams ?? []).flatMap(({ team, owners = [] }, route) => {
    const members = ownEntry(settings.teams, team)?.members.map(({ login }) => login) ?? []
    return strangersIn(ownerPeople(owners, ['teams', route, 'owners']), members).map((one) => ({
      ...one,
      team,
    }))
  })
  const [first] = strangers
  if (first === undefined) return []
  const { owner, team, expected, path } = first
  const named = new Set(strangers.map((one) => `\`${one.owner}\` (${one.team})`))
  return [
    named.size === 1
      ? problem(
          'rules/owner-not-in-team#one',
          { owner, team, suggestion: suggestion(owner, expected) },
          place(path),
        )
      : problem(
          'rules/owner-not-in-team#several',
          { count: named.size, owners: [...named].join(', ') },
          place(path),
        ),
  ]
}

const OF_SUPPORT: Member['roles'] = ['support', 'support-lead']

function supportProblems({ value, place }: Shaped<RouteFile>, settings: Settings): readonly Problem[] {
  const expected = membersOf(settings)
    .filter(({ roles }) => roles.some((role) => OF_SUPPORT.includes(role)))
    .map(({ login }) => login)
  const strangers = (value.support ?? []).flatMap(({ owners }, route) =>
    strangersIn(ownerPeople(owners, ['support', route, 'owners']), expected),
  )
  const [first] = strangers
  if (first === undefined) return []
  const named = new Set(strangers.map(({ owner }) => `\`${owner}\``))
  return [
    named.size === 1
      ? problem(
          'rules/owner-not-in-support#one',
          { owner: first.owner, suggestion: suggestion(first.owner, expected) },
          place(first.path),
        )
      : problem(
          'rules/owner-not-in-support#several',
          { count: named.size, owners: [...named].join(', ') },
          place(first.path),
        ),
  ]
}

/** None where the settings list nobody who may. */
function strangersIn(
  people: ReturnType<typeof ownerPeople>,
  expected: readonly string[],
): readonly Stranger[] {
  return people
    .filter(({ login }) => expected.length > 0 && !expected.includes(login))
    .map(({ login, path }) => ({ owner: login, expected, path }))
}
