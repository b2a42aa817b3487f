import type { Slug } from '@triagebook/record'
import { printScalar } from '@triagebook/record/yaml'

/** A team, and who of it can own a ticket. */
export interface RoutedTeam {
  readonly key: Slug
  readonly engineers: readonly string[]
}

/** The list of teams in the default rules/route.yml, with its comment. */
const TEAM_RULES = /^# One of `owners`[\s\S]*?(?=^# Only tickets that the triage meeting confirmed)/m

/**
 * rules/route.yml for these teams: a ticket goes to the team that its tags or its component name, and else to the first
 * one. Everything below the teams is as in the default.
 */
export function routeText(standard: string, teams: readonly RoutedTeam[]): string {
  const [first, ...others] = teams
  if (first === undefined || !TEAM_RULES.test(standard))
    throw new Error('The default rules/route.yml has no list of teams that could be replaced.')
  const rules = [...others.map(ruleOf), lastRule(first)].join('')
  return standard.replace(TEAM_RULES, () => `${INTRODUCTION}teams:\n${rules}\n`)
}

const INTRODUCTION = `# The first rule that holds gives the team. One of \`owners\` becomes the engineering owner; a ticket keeps its owner as
# long as the list has them.
`

function ruleOf({ key, engineers }: RoutedTeam): string {
  const named = `{ field: source.tags, contains: ${printScalar(key)} }, { field: triage.component, equals: ${printScalar(key)} }`
  const security = key === 'security' ? ', { field: triage.type, equals: security }' : ''
  return `  - name: ${key}-tickets
    when: { any: [${named}${security}] }
    team: ${printScalar(key)}
${ownersOf(engineers)}    examples: [{ record: { source: { tags: [${printScalar(key)}] } }, expect: ${printScalar(key)} }]
`
}

function lastRule({ key, engineers }: RoutedTeam): string {
  return `  - name: everything-else
    team: ${printScalar(key)}
${ownersOf(engineers)}    examples: [{ record: { title: It concerns nobody else }, expect: ${printScalar(key)} }]
`
}

function ownersOf(engineers: readonly string[]): string {
  return engineers.length > 0 ? `    owners: [${engineers.map(printScalar).join(', ')}]\n` : ''
}
