import { membersOf, type Settings } from '@triagebook/record/formats'
import { listed, type Problem } from '@triagebook/record/problem'
import type { CompileContext } from '../compile/compile-context.ts'
import type { Actors } from '../policy/actors.ts'
import { actorsInWords } from '../policy/actors-in-words.ts'
import type { Requirement, Rule } from '../policy/policy.ts'
import { problem } from './problems.ts'

/** The stage that asks for approvals. */
const GATE = 'gate'

/**
 * Requirements that ask for more people than the settings list: one warning for all. Where the settings say nothing of the
 * gate there is none: a new book has the default rules, and perhaps never asks anybody.
 */
export function tooFewPeople(
  rules: readonly Rule[],
  { settings, place }: Pick<CompileContext, 'settings' | 'place'>,
): readonly Problem[] {
  if (settings.stages[GATE] === undefined) return []
  const short = rules.flatMap(({ name, requirements }, rule) =>
    requirements.flatMap((requirement, index) => {
      const asked = askedFor(requirement)
      if (asked === undefined || asked.from.forgeTeams.length > 0) return []
      const there = peopleIn(asked.from, settings)
      return there < asked.count
        ? [{ ...asked, rule: name, there, path: ['rules', rule, 'require', index, asked.key] }]
        : []
    }),
  )
  const [first] = short
  if (first === undefined) return []
  const needed = `${first.count} ${first.count === 1 ? 'approval' : 'approvals'}`
  const values = { needed, who: actorsInWords(first.from) }
  const at = place(first.path)
  if (short.length === 1) {
    const fitting =
      first.there === 0 ? 'nobody' : `only ${first.there} ${first.there === 1 ? 'person' : 'people'}`
    return [problem('approval/too-few-people#one', { ...values, rule: first.rule, fitting }, at)]
  }
  const names = listed([...new Set(short.map(({ rule }) => rule))])
  return [problem('approval/too-few-people#several', { ...values, count: short.length, rules: names }, at)]
}

interface Asked {
  readonly count: number
  readonly from: Actors
  /** The key of the file that says who. */
  readonly key: string
}

function askedFor(requirement: Requirement): Asked | undefined {
  if (requirement.kind === 'approvals')
    return { count: requirement.count, from: requirement.from, key: 'from' }
  return requirement.kind === 'codeowners'
    ? { count: 1, from: requirement.unowned, key: 'unowned' }
    : undefined
}

function peopleIn({ people, teams, roles }: Actors, settings: Settings): number {
  const ofTeams = teams.flatMap((team) => settings.teams[team]?.members ?? [])
  const ofRoles = membersOf(settings).filter((member) => member.roles.some((role) => roles.includes(role)))
  const logins = [...ofTeams, ...ofRoles].map(({ login }) => login.toLowerCase())
  return new Set([...people, ...logins]).size
}
