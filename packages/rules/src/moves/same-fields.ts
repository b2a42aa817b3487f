import { readClassifyFile, readRouteFile, type Settings } from '@triagebook/record/formats'
import type { RuleFiles, RuleSource } from '../files/rule-files.ts'
import { DECIDED_BY_WORDS, RULE_ORDER, type RuledField } from '../ticket/fields.ts'

/** All that rules are made from. */
export interface RuleSide {
  readonly settings: Settings
  readonly files: RuleFiles
}

/** The fields whose rules are the same on both sides. The same values before them give the same answer. */
export function sameFields(one: RuleSide, other: RuleSide): ReadonlySet<RuledField> {
  if (!isEqual(readByRules(one.settings), readByRules(other.settings))) return new Set()
  const [a, b] = [one.files, other.files]
  return new Set([
    ...(isEqual(a.classify, b.classify) ? DECIDED_BY_WORDS : sameByWords(a.classify, b.classify)),
    ...(isEqual(a.matrix, b.matrix) ? (['priority'] as const) : []),
    ...(isEqual(a.route, b.route) || isSameRoute(a.route, b.route) ? ROUTED : []),
  ])
}

/** The fields that route.yml decides. */
const ROUTED = RULE_ORDER.slice(RULE_ORDER.indexOf('priority') + 1)

function sameByWords(a: RuleSource | undefined, b: RuleSource | undefined): readonly RuledField[] {
  const [one, other] = [rulesIn(a), rulesIn(b)]
  if (one === null || other === null) return []
  return DECIDED_BY_WORDS.filter((field) => isEqual(one(field), other(field)))
}

/** What decides a field; null where the file is missing or cannot be read. */
function rulesIn(source: RuleSource | undefined): ((field: RuledField) => unknown) | null {
  const file = source && readClassifyFile(source.path, source.content)
  if (!file?.ok) return null
  const { margin, rules } = file.value.value
  return (field) => [margin, withoutExamples(rules.filter(({ set = {} }) => Object.hasOwn(set, field)))]
}

function isSameRoute(a: RuleSource | undefined, b: RuleSource | undefined): boolean {
  const [one, other] = [routesIn(a), routesIn(b)]
  return one !== null && isEqual(one, other)
}

function routesIn(source: RuleSource | undefined): unknown {
  const file = source && readRouteFile(source.path, source.content)
  if (!file?.ok) return null
  const { teams = [], support = [], lanes = [], status = [] } = file.value.value
  return [teams, support, lanes, status].map(withoutExamples)
}

/** Examples test a rule and decide nothing. */
function withoutExamples(rules: readonly { readonly examples?: unknown }[]): readonly unknown[] {
  return rules.map(({ examples: _examples, ...rule }) => rule)
}

function readByRules({ teams, members, vocabulary, time_zone }: Settings) {
  return { teams, members, vocabulary, time_zone }
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
