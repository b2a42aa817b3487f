import type { Slug } from '@triagebook/record'
import { printScalar } from '@triagebook/record/yaml'

/** A team, and who of it can own a ticket. */
export interface RoutedTeam {
  readonly key: Slug
  readonly engineers: readonly string[]
}

/** The lists of teams and of support owners in the default rules/route.yml, with their comments. */
const PEOPLE_RULES = /^# One of `owners`[\s\S]*?(?=^# Only tickets that the triage meeting confirmed)/m

/**
 * rules/route.yml for these people: a ticket goes to the team that its tags or its component name, else to the one for
 * its impact, and else to the first one. Whom of support it goes to is an example only. The rest is as in the default.
 */
export function routeText(
  standard: string,
  { teams, support }: { readonly teams: readonly RoutedTeam[]; readonly support: readonly string[] },
): string {
  const [first, ...others] = teams
  if (first === undefined || !PEOPLE_RULES.test(standard))
    throw new Error('The default rules/route.yml has no list of teams that could be replaced.')
  const byImpact = others.flatMap(impactRule)
  const named = byImpact.length > 0 ? teams : others
  const rules = [...named.map(ruleOf), ...byImpact, lastRule(first)].join('')
  return standard.replace(PEOPLE_RULES, () => `${INTRODUCTION}teams:\n${rules}\n${supportExample(support)}\n`)
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

/** What part of the product a team of this name works on. */
const IMPACTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['frontend', ['user-facing']],
  ['backend', ['backend', 'infrastructure']],
])

function impactRule({ key, engineers }: RoutedTeam): readonly string[] {
  const impacts = IMPACTS.get(key)
  if (impacts === undefined) return []
  const examples = impacts.map((impact) => `{ record: { triage: { impact: ${impact} } }, expect: ${key} }`)
  return [
    `  - name: ${key}-by-impact
    when: { field: triage.impact, in: [${impacts.join(', ')}] }
    team: ${key}
${ownersOf(engineers)}    examples: [${examples.join(', ')}]
`,
  ]
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

function supportExample(support: readonly string[]): string {
  const people = support.length > 0 ? support : ['sam']
  return `# One of these becomes the support owner, who answers the customer. Without this list people decide. Take away the # to
# use it.
#support:
  #- name: support-in-turn
    #owners: { people: [${people.map(printScalar).join(', ')}], by: rotation, every: 1w, from: 2026-01-05 }
`
}
