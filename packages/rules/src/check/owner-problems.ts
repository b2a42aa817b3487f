import { ownEntry, type RouteFile } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from './problems.ts'

/** Owners whom the settings do not list as members of the team: most often they have left it. One warning for all. */
export function ownerProblems({ value, place }: Shaped<RouteFile>, settings: Settings): readonly Problem[] {
  const strangers = (value.teams ?? []).flatMap(({ team, owners = [] }, route) => {
    const members = ownEntry(settings.teams, team)?.members.map(({ login }) => login) ?? []
    return [...owners.entries()]
      .filter(([, owner]) => members.length > 0 && !members.includes(owner))
      .map(([index, owner]) => ({ owner, team, members, path: ['teams', route, 'owners', index] }))
  })
  const [first] = strangers
  if (first === undefined) return []
  const { owner, team, members, path } = first
  const named = new Set(strangers.map((one) => `\`${one.owner}\` (${one.team})`))
  return [
    named.size === 1
      ? problem(
          'rules/owner-not-in-team#one',
          { owner, team, suggestion: suggestion(owner, members) },
          place(path),
        )
      : problem(
          'rules/owner-not-in-team#several',
          { count: named.size, owners: [...named].join(', ') },
          place(path),
        ),
  ]
}
