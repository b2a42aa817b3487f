import type { ClassifyFile, DecidedValue } from '@triagebook/record'
import type { Shaped } from '@triagebook/record/yaml'
import { type CompileContext, report } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import type { Predicate } from '../compile/predicate.ts'
import { problem } from '../compile/problems.ts'
import { soundSince } from '../compile/sound-since.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import type { FieldEvaluator, RuleMatch } from '../outcome/outcome.ts'
import { pickWinner } from '../outcome/pick-winner.ts'
import { RULE_ORDER, type RuledField } from '../ticket/fields.ts'

const DEFAULT_MARGIN = 0.2

interface Rule {
  readonly name: string
  readonly field: RuledField
  readonly value: DecidedValue
  readonly score: number
  readonly holds: Predicate
}

/** One evaluator for each field that classify.yml has rules for. */
export function compileClassify(
  file: Shaped<ClassifyFile>,
  context: CompileContext,
): ReadonlyMap<RuledField, FieldEvaluator> {
  const rules = file.value.rules.flatMap((rule, index) => {
    const { set = {} } = rule
    const field = RULE_ORDER.find((name) => Object.hasOwn(set, name))
    const value = Object.values(set)[0]
    if (!field || value === undefined) return []
    const path = ['rules', index]
    const found = context.problems.length
    const known =
      typeof value === 'string'
        ? knownWord(`triage.${field}`, value, [...path, 'set', field], context)
        : value
    const holds = compileCondition(rule.when, [...path, 'when'], field, context)
    return [
      {
        name: rule.name,
        field,
        value: known,
        score: rule.score ?? 1,
        holds: soundSince(found, holds, context),
      },
    ]
  })
  const margin = file.value.margin ?? DEFAULT_MARGIN
  const byField = [...Map.groupBy(rules, ({ field }) => field)]
  if (file.value.margin !== undefined) checkMargin(byField, margin, context)
  return new Map(byField.map(([field, own]) => [field, evaluatorOf(own, margin)]))
}

/** Where no value can lead by the margin, each ticket that two rules disagree about is ambiguous. */
function checkMargin(
  byField: readonly (readonly [RuledField, readonly Rule[]])[],
  margin: number,
  context: CompileContext,
): void {
  const stuck = byField.flatMap(([field, rules]) => {
    const highest = highestSum(rules)
    return margin > highest ? [`${field} (${highest} at most)`] : []
  })
  if (stuck.length === 0) return
  const fields = stuck.join(', ')
  report(context, ['margin'], (at) => problem('rules/margin-too-large', { margin, fields }, at))
}

/** The most that one value can have; no limit where there is only one value, which needs no lead. */
function highestSum(rules: readonly Rule[]): number {
  const byValue = [...Map.groupBy(rules, ({ value }) => value).values()]
  if (byValue.length < 2) return Number.POSITIVE_INFINITY
  const highest = Math.max(...byValue.map((own) => own.reduce((sum, { score }) => sum + score, 0)))
  return Math.round(highest * 1e6) / 1e6 // without the rounding errors of a sum
}

function evaluatorOf(rules: readonly Rule[], margin: number): FieldEvaluator {
  return (snapshot) => {
    const matches: RuleMatch[] = []
    for (const { name, value, score, holds } of rules) {
      const { met, because } = holds(snapshot)
      if (met) matches.push({ name, value, score, because })
    }
    return pickWinner(matches, margin)
  }
}
