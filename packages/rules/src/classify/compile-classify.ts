import type { ClassifyFile, DecidedValue } from '@triagebook/record'
import type { Shaped } from '@triagebook/record/yaml'
import type { CompileContext } from '../compile/compile-context.ts'
import { knownWord } from '../compile/known-word.ts'
import type { Predicate } from '../compile/predicate.ts'
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
    const field = RULE_ORDER.find((name) => Object.hasOwn(rule.set, name))
    const value = Object.values(rule.set)[0]
    if (!field || value === undefined) return []
    const path = ['rules', index]
    return [
      {
        name: rule.name,
        field,
        value:
          typeof value === 'string'
            ? knownWord(`triage.${field}`, value, [...path, 'set', field], context)
            : value,
        score: rule.score ?? 1,
        holds: compileCondition(rule.when, [...path, 'when'], field, context),
      },
    ]
  })
  const margin = file.value.margin ?? DEFAULT_MARGIN
  return new Map(
    [...Map.groupBy(rules, ({ field }) => field)].map(([field, own]) => [field, evaluatorOf(own, margin)]),
  )
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
