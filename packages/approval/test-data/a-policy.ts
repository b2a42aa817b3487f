import { settingsFrom } from '@triagebook/record/test-data'
import { compileWhen } from '../src/conditions/compile-when.ts'
import { pathSet } from '../src/paths/path-set.ts'
import type { Actors } from '../src/policy/actors.ts'
import type {
  ApprovalRequirement,
  ChangeRequirement,
  CheckRequirement,
  PathSet,
  Policy,
  PolicyTree,
  Rule,
} from '../src/policy/policy.ts'

/** One approval by a support lead, for every pull request. */
export function aRule(given: Partial<Rule> = {}): Rule {
  return {
    name: 'tickets',
    about: 'A support lead has read it.',
    concerns: () => ({ met: true, because: 'it concerns every pull request' }),
    requirements: [approvalBy({ roles: ['support-lead'] })],
    scope: undefined,
    holds: 'content',
    overriddenBy: undefined,
    ...given,
  }
}

/** All of these rules, unless the tree says otherwise. */
export function aPolicy(rules: readonly Rule[] = [aRule()], tree?: PolicyTree): Policy {
  return {
    rules,
    tree: tree ?? { kind: 'all', of: rules.map(({ name }) => ({ rule: name })) },
    forgeTeams: [],
  }
}

export function actors(given: Partial<Actors>): Actors {
  return { people: [], teams: [], roles: [], forgeTeams: [], ...given }
}

export function approvalBy(
  from: Partial<Actors>,
  given: Partial<Pick<ApprovalRequirement, 'count' | 'comments'>> = {},
): ApprovalRequirement {
  return { kind: 'approvals', count: 1, from: actors(from), comments: undefined, ...given }
}

/** Comments that begin with LGTM count too. */
export const LGTM = { comments: (body: string) => body.startsWith('LGTM') }

export function greenCheck(name: string, app?: string): CheckRequirement {
  return { kind: 'check', name, app }
}

export function changeIn(folder: string, canBeWaived = false): ChangeRequirement {
  return { kind: 'changed', paths: under(folder), patterns: [folder], canBeWaived }
}

export function under(...folders: readonly string[]): PathSet {
  return pathSet(folders)
}

/** Concerns pull requests that change a path in one of the folders, as `when: { paths }` does. */
export function whenIn(folder: string): Rule['concerns'] {
  return compileWhen({ paths: [folder] }, [], {
    settings: settingsFrom('version: 1\ntime_zone: UTC\nteams: { web: { name: Web } }\n'),
    place: () => ({ path: 'rules/approvals.yml', line: 1, col: 1 }),
    problems: [],
    forgeTeams: new Set(),
  })
}

export const NEVER: Rule['concerns'] = () => ({ met: false, because: 'it is about something else' })
